import type { ownDataProcedures } from '../../../../shared/contract/retention/own-data.ts';
import type { Handlers } from '../../handlers.ts';

export const ownDataHandlers = {} as Pick<Handlers<'retention'>, keyof typeof ownDataProcedures>;
