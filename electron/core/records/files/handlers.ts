import type { fileProcedures } from '../../../../shared/contract/records/files.ts';
import type { Handlers } from '../../handlers.ts';
import { exportRecords } from './export-records.ts';
import { importRecords, readImport } from './import/import-records.ts';

export const fileHandlers: Pick<Handlers<'records'>, keyof typeof fileProcedures> = {
  export: exportRecords,
  readImport,
  import: importRecords,
};
