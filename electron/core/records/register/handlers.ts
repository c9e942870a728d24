import type { recordProcedures } from '../../../../shared/contract/records/records.ts';
import type { Handlers } from '../../handlers.ts';

export const registerHandlers = {} as Pick<Handlers<'records'>, keyof typeof recordProcedures>;
