export { isComparisonDue } from './facts/compare-facts.ts';
export { describeFacts, covers, type BotFacts } from './facts/describe-facts.ts';
export { isAbout, mostDays, nominalDays } from './facts/nominal-days.ts';
export { listActivePolicies } from './policies/policy-rows.ts';
export { retentionHandlers } from './handlers.ts';
export { isTidyDue } from './own-data/tidy-due.ts';
export { findDueRun, nextDueRunAt } from './runs/due-runs.ts';
