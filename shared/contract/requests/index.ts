import { caseFileProcedures } from './case-file.ts';
import { caseProcedures } from './case.ts';
import { disclosureProcedures } from './disclosure.ts';
import { erasureProcedures } from './erasure.ts';
import { letterProcedures } from './letters.ts';
import { linkProcedures } from './links.ts';

/** Requests of data subjects, from intake to proof. */
export const requests = {
  ...caseProcedures,
  ...linkProcedures,
  ...disclosureProcedures,
  ...erasureProcedures,
  ...letterProcedures,
  ...caseFileProcedures,
};
