export { readKeepYears } from './cases/keeping/keep-years.ts';
export { findExpired } from './cases/keeping/remove-expired.ts';
export { listOpenCases } from './cases/reading/list-open-cases.ts';
export { findDueErasure, nextErasureAt } from './erasing/due-erasures.ts';
export { isErasureComplete, readErasureState } from './erasing/erasure-complete.ts';
export { heldErasures } from './erasing/free-held.ts';
export { requestsHandlers } from './handlers.ts';
export { listMissingOfOpenCases } from './links/missing-of-open-cases.ts';
export { readOpenCaseKeys } from './links/open-case-keys.ts';
