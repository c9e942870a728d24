export { subjectsHandlers } from './handlers.ts';
