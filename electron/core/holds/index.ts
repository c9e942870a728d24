export { holdHandlers } from './handlers.ts';
