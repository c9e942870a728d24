import type { linkProcedures } from '../../../../shared/contract/requests/links.ts';
import type { Handlers } from '../../handlers.ts';

export const linkHandlers = {} as Pick<Handlers<'requests'>, keyof typeof linkProcedures>;
