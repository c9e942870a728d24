import { adviceProcedures } from './advice.ts';
import { assessmentProcedures } from './assessments.ts';
import { driftProcedures } from './drift.ts';
import { fileProcedures } from './files.ts';
import { recordProcedures } from './records.ts';

/** Records of processing that agree with reality: Art. 30, 35, 36, 39 GDPR. */
export const records = {
  ...recordProcedures,
  ...driftProcedures,
  ...fileProcedures,
  ...assessmentProcedures,
  ...adviceProcedures,
};
