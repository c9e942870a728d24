export {
  countAttempt,
  forgetFailedAttempts,
  noteFailedAttempt,
  readFailedAttempts,
  type AttemptKind,
  type FailedAttempts,
} from './attempts.ts';
export { findExpiredBackups, listAutomaticBackups, removeBackups } from './automatic-backups.ts';
export { bringJournals, journalBesideBackups, listOwnJournals, type BackedUp } from './backup-folders.ts';
export { backUpVault } from './backup.ts';
export { isUnfinished, requireBackupPlace } from './backup-place.ts';
export { canonicalJson } from './canonical-json.ts';
export { notePublicHalves } from './known-slots.ts';
export { rotateKeys } from './rotate-keys.ts';
export { openConnection } from './connection.ts';
export type { ContentReader, ContentStatement, ContentWriter, SqlValue } from './content.ts';
export { ContentConnection } from './content.ts';
export { storeNewContentSecret } from './content-secret.ts';
export { createVault, discardVault } from './create-vault.ts';
export { replaceFile, vaultFiles } from './files.ts';
export { createKeyFile, readKeyFile } from './key-file.ts';
export { decrypt, encrypt } from './key-slot.ts';
export { readHeader } from './header.ts';
export { isHeaderReplaced, noteHeader } from './known-header.ts';
export { migrate } from './migrate.ts';
export { contentMigrations, registerMigrations } from './migration-list.ts';
export { OpenVault, type Session, type WritersBeforeUse } from './open-vault.ts';
export { inContent, inRegister } from './query-builder.ts';
export { Register, type RegisterReader, type RegisterWriter } from './register.ts';
export { SealedJournal } from './sealed-journal.ts';
export { lockedStatus } from './closed-status.ts';
export { readStatus } from './status.ts';
export { readMeta, writeMeta } from './meta.ts';
export type { ContentTables } from './content-tables.ts';
export type { RegisterTables } from './register-tables.ts';
export { createRecoveryCode } from './recovery-code.ts';
export { noteRotationDue, readRotationDue } from './rotation-due.ts';
export { isRestored, noteRestoreLogged } from './restore-places.ts';
export { restoreVault, type RestoredPlace } from './restore-vault.ts';
export {
  openRecoveryKeys,
  prepareRecoverySlot,
  prepareUserSlot,
  readSlots,
  removeUserSlot,
  setSlotContent,
  verifyCredentials,
  type Credentials,
} from './slots.ts';
export { prepareOwnSlot, recoverVault, unlockVault } from './unlock.ts';
export { tryBackup, type BackupSecret } from './try-backup.ts';
export type { VaultView } from './vault-view.ts';
