import path from 'node:path';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import { readMeta } from './meta.ts';
import type { OpenVault } from './open-vault.ts';
import { finishRestore } from './restore-places.ts';

const defaultIdleLockMinutes = 10;

/** @throws Problem vault.headerDamaged, vault.formatNewer */
export function readStatus(openVault: OpenVault | null, defaultPath: string): VaultStatus {
  const folder = openVault?.folder ?? defaultPath;
  if (openVault) {
    const { userId: id, ...session } = openVault.session;
    return {
      ...placeOf(folder),
      state: 'unlocked',
      vaultId: openVault.vaultId,
      users: [session.name],
      keyFileUsers: session.hasKeyFile ? [session.name] : [],
      user: { id, ...session },
      idleLockMinutes: Number(readMeta(openVault.register, 'idle_lock_minutes') ?? defaultIdleLockMinutes),
    };
  }
  const closed = lockedStatus(folder);
  try {
    finishRestore(folder);
    const header = readHeader(vaultFiles(folder).header);
    const slots = header.slots.filter((slot) => slot.kind === 'user');
    const users = slots.map((slot) => slot.user);
    const keyFileUsers = slots.filter((slot) => slot.keyFile).map((slot) => slot.user);
    return { ...closed, vaultId: header.vaultId, users, keyFileUsers };
  } catch (error) {
    if (error instanceof Problem && error.code === 'vault.absent') {
      return { ...closed, state: 'absent' };
    }
    throw error;
  }
}

/** What can be said of a closed vault whose header was not read. */
export function lockedStatus(folder: string): VaultStatus {
  const nobody = { vaultId: null, users: [], keyFileUsers: [], user: null };
  return { ...placeOf(folder), ...nobody, state: 'locked', idleLockMinutes: defaultIdleLockMinutes };
}

function placeOf(folder: string): Pick<VaultStatus, 'path' | 'name'> {
  return { path: folder, name: path.basename(folder, '.custos') };
}
