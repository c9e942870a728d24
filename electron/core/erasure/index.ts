export type { Occasion } from './certificate/certificate-body.ts';
export { describeErasureFile } from './certificate/erasure-file.ts';
export { issueCertificate, type IssuedCertificate } from './certificate/issue-certificate.ts';
export { verifyCertificate, type CertificateResult } from './certificate/verify-certificate.ts';
export { executePlan } from './execution/execute-plan.ts';
export { describeGoing, heldSince, isUnsent, type GoingItem, type ListHeldNow } from './execution/leave-held.ts';
export { placeOf, prepareExecution } from './execution/prepare-execution.ts';
export { readBackPlan } from './execution/read-back-plan.ts';
export type { LiveSystem, OpenSystem } from './live-system.ts';
export {
  makePlan,
  type BackendScope,
  type ErasureScope,
  type Hold,
  type ScopedConversation,
} from './plan/make-plan.ts';
export { describeBackends, listProblems, nextAt } from './plan/describe-backends.ts';
export { listItems } from './plan/list-items.ts';
export { toInstant, toInstantOrNull } from './to-instant.ts';
export { holdPeople } from './plan/plan-backend.ts';
export {
  addCounts,
  changeItems,
  changePlan,
  countItems,
  insertPlan,
  listUnfinishedPlans,
  isSettled,
  readItems,
  readNewestPlan,
  removeItems,
  removePlans,
  requirePlan,
  supersedePlans,
  type ItemCounts,
  type ItemRow,
  type StoredPlan,
} from './plan/plan-rows.ts';
export { findBackend, type PlanSnapshot, type SnapshotBackend } from './plan/plan-snapshot.ts';
export { describeResidual, readDoneByKey, residualKey } from './residual-tasks.ts';
export { chooseLawful } from './tombstones/keep-lawful.ts';
export { Reappeared } from './tombstones/reappeared.ts';
export { erasedContent } from './tombstones/erased-content.ts';
