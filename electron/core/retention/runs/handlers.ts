import type { runProcedures } from '../../../../shared/contract/retention/runs.ts';
import type { Handlers } from '../../handlers.ts';

export const runHandlers = {} as Pick<Handlers<'retention'>, keyof typeof runProcedures>;
