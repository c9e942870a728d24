export { appendEntry, hashForLog, readHead, type Occurrence } from './append.ts';
export { auditHandlers } from './handlers.ts';
export { findAgreement, type Agreement } from './find-agreement.ts';
export { parseEntry } from './read.ts';
export { logFailedAttempts } from './log-failed-attempts.ts';
export { openSigner, type Signer } from './signer.ts';
export { verifyExport } from './verify-export.ts';
