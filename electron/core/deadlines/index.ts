export { computeDeadline } from './counting/compute-deadline.ts';
export { deadlinesHandlers } from './handlers.ts';
