import path from 'node:path';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import { readMeta } from './meta.ts';
import type { OpenVault } from './open-vault.ts';

const defaultIdleLockMinutes = 10;

/** @throws Problem vault.headerDamaged, vault.formatNewer */
export function readStatus(openVault: OpenVault | null, defaultPath: string): VaultStatus {
  const folder = openVault?.folder ?? defaultPath;
  if (openVault) {
    const { userId, name, displayName, role } = openVault.session;
    return {
      ...placeOf(folder),
      state: 'unlocked',
      vaultId: openVault.vaultId,
      users: [name],
      user: { id: userId, name, displayName, role },
      idleLockMinutes: Number(readMeta(openVault.register, 'idle_lock_minutes') ?? defaultIdleLockMinutes),
    };
  }
  const closed = lockedStatus(folder);
  try {
    const header = readHeader(vaultFiles(folder).header);
    const users = header.slots.filter((slot) => slot.kind === 'user').map((slot) => slot.user);
    return { ...closed, vaultId: header.vaultId, users };
  } catch (error) {
    if (error instanceof Problem && error.code === 'vault.absent') {
      return { ...closed, state: 'absent' };
    }
    throw error;
  }
}

/** What can be said of a closed vault whose header was not read. */
export function lockedStatus(folder: string): VaultStatus {
  const nobody = { vaultId: null, users: [], user: null };
  return { ...placeOf(folder), ...nobody, state: 'locked', idleLockMinutes: defaultIdleLockMinutes };
}

function placeOf(folder: string): Pick<VaultStatus, 'path' | 'name'> {
  return { path: folder, name: path.basename(folder, '.custos') };
}
