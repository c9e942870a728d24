export { listOpenCases } from './cases/reading/list-open-cases.ts';
export { findDueErasure, nextErasureAt } from './erasing/due-erasures.ts';
export { isErasureComplete, readErasureState } from './erasing/erasure-complete.ts';
export { heldErasures } from './erasing/free-held.ts';
export { requestsHandlers } from './handlers.ts';
export { readOpenCaseKeys } from './links/open-case-keys.ts';
