import type { driftProcedures } from '../../../../shared/contract/records/drift.ts';
import type { Handlers } from '../../handlers.ts';

export const driftHandlers = {} as Pick<Handlers<'records'>, keyof typeof driftProcedures>;
