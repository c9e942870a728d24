import type { adviceProcedures } from '../../../../shared/contract/records/advice.ts';
import type { Handlers } from '../../handlers.ts';

export const adviceHandlers = {} as Pick<Handlers<'records'>, keyof typeof adviceProcedures>;
