import type { startProcedures } from '../../../../shared/contract/retention/starts.ts';
import type { Handlers } from '../../handlers.ts';

export const startHandlers = {} as Pick<Handlers<'retention'>, keyof typeof startProcedures>;
