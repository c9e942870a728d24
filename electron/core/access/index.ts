export { readVaultStatus, vaultHandlers } from './handlers.ts';
export { readUserNames } from './users.ts';
