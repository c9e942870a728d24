export { botsHandlers } from './handlers.ts';
