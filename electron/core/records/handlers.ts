import type { Handlers } from '../handlers.ts';
import { adviceHandlers } from './advice/handlers.ts';
import { assessmentHandlers } from './assessments/handlers.ts';
import { driftHandlers } from './drift/handlers.ts';
import { fileHandlers } from './files/handlers.ts';
import { ownHandlers } from './own/handlers.ts';
import { registerHandlers } from './register/handlers.ts';

export const recordsHandlers: Handlers<'records'> = {
  ...registerHandlers,
  ...ownHandlers,
  ...driftHandlers,
  ...fileHandlers,
  ...assessmentHandlers,
  ...adviceHandlers,
};
