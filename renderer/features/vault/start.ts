export { ChoosePassphrase } from './choose-passphrase.tsx';
export { CreateVault } from './create-vault.tsx';
export type { Opened } from './opened.ts';
export { RecoverVault } from './recover-vault.tsx';
export { RecoveryCode } from './recovery-code.tsx';
export { RestoreVault } from './restore-vault.tsx';
export { UnlockVault } from './unlock-vault.tsx';
