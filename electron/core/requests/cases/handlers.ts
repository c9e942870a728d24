import type { caseProcedures } from '../../../../shared/contract/requests/case.ts';
import type { Handlers } from '../../handlers.ts';

export const caseHandlers = {} as Pick<Handlers<'requests'>, keyof typeof caseProcedures>;
