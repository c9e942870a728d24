export { isComparisonDue } from './facts/compare-facts.ts';
export { retentionHandlers } from './handlers.ts';
export { isTidyDue } from './own-data/tidy-due.ts';
export { findDueRun, nextDueRunAt } from './runs/due-runs.ts';
