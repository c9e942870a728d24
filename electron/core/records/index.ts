export { isDriftDue } from './drift/compare-records.ts';
export { recordsHandlers } from './handlers.ts';
