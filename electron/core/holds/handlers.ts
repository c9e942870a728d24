import type { holdProcedures } from '../../../shared/contract/retention/holds.ts';
import type { Handlers } from '../handlers.ts';

export const holdHandlers = {} as Pick<Handlers<'retention'>, keyof typeof holdProcedures>;
