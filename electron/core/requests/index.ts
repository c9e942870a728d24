export { findDueErasure, nextErasureAt } from './erasing/due-erasures.ts';
export { isErasureComplete, readErasureState } from './erasing/erasure-complete.ts';
export { requestsHandlers } from './handlers.ts';
