import type { letterProcedures } from '../../../../shared/contract/requests/letters.ts';
import type { Handlers } from '../../handlers.ts';

export const letterHandlers = {} as Pick<Handlers<'requests'>, keyof typeof letterProcedures>;
