export { retentionHandlers } from './handlers.ts';
export { findDueRun, nextDueRunAt } from './runs/due-runs.ts';
