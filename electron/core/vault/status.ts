import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { defaultIdleLockMinutes, placeOf, readClosedStatus } from './closed-status.ts';
import { readMeta } from './meta.ts';
import type { OpenVault } from './open-vault.ts';

/** @throws Problem vault.headerDamaged, vault.formatNewer */
export function readStatus(openVault: OpenVault | null, defaultPath: string): VaultStatus {
  if (!openVault) return readClosedStatus(defaultPath);
  const { userId: id, ...session } = openVault.session;
  return {
    ...placeOf(openVault.folder),
    state: 'unlocked',
    vaultId: openVault.vaultId,
    users: [session.name],
    keyFileUsers: session.hasKeyFile ? [session.name] : [],
    user: { id, ...session },
    idleLockMinutes: Number(readMeta(openVault.register, 'idle_lock_minutes') ?? defaultIdleLockMinutes),
  };
}
