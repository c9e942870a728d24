export { appendEntry, hashForLog, readHead, type Occurrence } from './append.ts';
export { auditHandlers } from './handlers.ts';
export { findAgreement, listAgreements, type Agreement } from './find-agreement.ts';
export { readStart, refsOfStart, type SignedStart } from './log-start.ts';
export { parseEntry, readEntries } from './read.ts';
export { logFailedAttempts } from './log-failed-attempts.ts';
export { isSignedBy, openSigner, type Signer } from './signer.ts';
export { findOldest, removeOldest, type OldestEntries } from './trim.ts';
export { verifyExport } from './verify-export.ts';
