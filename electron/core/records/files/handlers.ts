import type { fileProcedures } from '../../../../shared/contract/records/files.ts';
import type { Handlers } from '../../handlers.ts';
import { exportRecords } from './export-records.ts';

export const fileHandlers = {
  export: exportRecords,
} as Pick<Handlers<'records'>, keyof typeof fileProcedures>;
