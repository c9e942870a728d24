export { processorsHandlers } from './handlers.ts';
