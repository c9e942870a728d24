export type { DueDate, DueSource } from './due/due-date.ts';
export { makeProgrammeHandlers } from './handlers.ts';
