export { isComparisonDue } from './facts/compare-facts.ts';
export { describeFacts, covers, type BotFacts } from './facts/describe-facts.ts';
export { isAbout, mostDays, nominalDays } from './facts/nominal-days.ts';
export { listPolicyReviews } from './policies/list-reviews.ts';
export { listActivePolicies } from './policies/policy-rows.ts';
export { makeRetentionHandlers } from './handlers.ts';
export { readLogYears } from './own-data/log-years.ts';
export { isTidyDue } from './own-data/tidy-due.ts';
export { findDueRun, nextDueRunAt } from './runs/due-runs.ts';
