export { vaultHandlers } from './handlers.ts';
export { readUserNames } from './users.ts';
