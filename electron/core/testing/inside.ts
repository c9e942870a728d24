/** What fault tests look at behind the calls: they start where no call is left to ask. */
export { beforeFirst, type ChainPlace } from '../audit/chain.ts';
export { checkEntryLine, checkLastLine, decode, verifyExport } from '../audit/verify-export.ts';
export { findUnusable } from '../find-unusable.ts';
export { readSlots } from '../vault/slots.ts';
export { contentMigrations, registerMigrations } from '../vault/migration-list.ts';
export { OpenVault } from '../vault/open-vault.ts';
export { inContent, inRegister } from '../vault/query-builder.ts';
export { unlockVault } from '../vault/unlock.ts';
