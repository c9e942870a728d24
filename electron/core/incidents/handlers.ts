import type { Handlers } from '../handlers.ts';
import { caseFileHandlers } from './case-file/handlers.ts';
import { caseHandlers } from './cases/handlers.ts';
import { clockHandlers } from './clocks/handlers.ts';
import { communicationHandlers } from './communications/handlers.ts';
import { decisionHandlers } from './decisions/handlers.ts';
import { measureHandlers } from './measures/handlers.ts';
import { notificationHandlers } from './notifications/handlers.ts';
import { registerHandlers } from './register/handlers.ts';
import { scopeHandlers } from './scope/handlers.ts';
import { severityHandlers } from './severity/handlers.ts';
import { taskHandlers } from './tasks/handlers.ts';

export const incidentsHandlers: Handlers<'incidents'> = {
  ...caseHandlers,
  ...clockHandlers,
  ...severityHandlers,
  ...taskHandlers,
  ...scopeHandlers,
  ...decisionHandlers,
  ...notificationHandlers,
  ...communicationHandlers,
  ...measureHandlers,
  ...registerHandlers,
  ...caseFileHandlers,
};
