export { appendEntry, hashForLog, type Occurrence } from './append.ts';
export { auditHandlers } from './handlers.ts';
export { verifyExport } from './verify-export.ts';
