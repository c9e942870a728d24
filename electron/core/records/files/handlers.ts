import type { fileProcedures } from '../../../../shared/contract/records/files.ts';
import type { Handlers } from '../../handlers.ts';

export const fileHandlers = {} as Pick<Handlers<'records'>, keyof typeof fileProcedures>;
