export { programmeHandlers } from './handlers.ts';
