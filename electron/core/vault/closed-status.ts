import path from 'node:path';
import type { VaultStatus } from '../../../shared/contract/vault.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import { finishRestore } from './restore-places.ts';

export const defaultIdleLockMinutes = 10;

/**
 * What can be said of a vault that nobody has opened. The first screen waits for it: nothing that takes long to load may
 * be needed here.
 * @throws Problem vault.headerDamaged, vault.formatNewer
 */
export function readClosedStatus(folder: string): VaultStatus {
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

export function placeOf(folder: string): Pick<VaultStatus, 'path' | 'name'> {
  return { path: folder, name: path.basename(folder, '.custos') };
}
