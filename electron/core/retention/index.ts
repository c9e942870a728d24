export { retentionHandlers } from './handlers.ts';
