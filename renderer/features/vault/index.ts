export { BackupSection } from './backup-section.tsx';
export { CreateVault } from './create-vault.tsx';
export { IdleLockSection } from './idle-lock-section.tsx';
export { PassphraseSection } from './passphrase-section.tsx';
export { RecoverVault } from './recover-vault.tsx';
export { RecoveryCode } from './recovery-code.tsx';
export { UnlockVault } from './unlock-vault.tsx';
export { WipeSection } from './wipe-section.tsx';
