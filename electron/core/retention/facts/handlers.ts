import type { factProcedures } from '../../../../shared/contract/retention/facts.ts';
import type { Handlers } from '../../handlers.ts';

export const factHandlers = {} as Pick<Handlers<'retention'>, keyof typeof factProcedures>;
