export { writeCalendar, type MomentEntry } from './calendar-file/write-calendar.ts';
export { computeDeadline } from './counting/compute-deadline.ts';
export type { FeedDate, FeedSource } from './feed/feed-date.ts';
export { isFeedDue } from './feed/handlers.ts';
export { makeDeadlinesHandlers } from './handlers.ts';
export type { OpenCase } from './packs/preview-rules.ts';
export { signRules } from './packs/signed-rules.ts';
export { rulesInForce } from './packs/stored-rules.ts';
