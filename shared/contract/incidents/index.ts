import { caseFileProcedures } from './case-file.ts';
import { caseProcedures } from './case.ts';
import { clockProcedures } from './clocks.ts';
import { communicationProcedures, measureProcedures } from './communications.ts';
import { decisionProcedures } from './decisions.ts';
import { notificationProcedures } from './notifications.ts';
import { registerProcedures } from './register.ts';
import { scopeProcedures } from './scope.ts';
import { severityProcedures } from './severity.ts';
import { taskProcedures } from './tasks.ts';

/** Incidents and breaches, from the first hint to the register of Art. 33(5) GDPR. */
export const incidents = {
  ...caseProcedures,
  ...clockProcedures,
  ...severityProcedures,
  ...taskProcedures,
  ...scopeProcedures,
  ...decisionProcedures,
  ...notificationProcedures,
  ...communicationProcedures,
  ...measureProcedures,
  ...registerProcedures,
  ...caseFileProcedures,
};
