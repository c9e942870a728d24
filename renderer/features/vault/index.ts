export { BackupSection } from './backup-section.tsx';
export { IdleLockSection } from './idle-lock-section.tsx';
export { KeyFileSection } from './key-file-section.tsx';
export { PassphraseSection } from './passphrase-section.tsx';
export { RecoveryCodeSection } from './recovery-code-section.tsx';
export { RotationSection } from './rotation-section.tsx';
export { WipeSection } from './wipe-section.tsx';
