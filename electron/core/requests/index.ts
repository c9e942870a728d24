export { requestsHandlers } from './handlers.ts';
