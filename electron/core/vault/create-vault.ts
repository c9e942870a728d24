import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../shared/errors/problem.ts';
import { vaultFiles } from './files.ts';
import { writeHeader, vaultFormat } from './header.ts';
import { createKeySlot } from './key-slot.ts';
import { createDatabaseKeys, OpenVault } from './open-vault.ts';
import { lockForThisProcess } from './process-lock.ts';
import { createRecoveryCode } from './recovery-code.ts';

export interface CreatedVault {
  vault: OpenVault;
  userId: string;
  recoveryCode: string;
}

/**
 * Creates the three files. The header comes last: without it a folder is no vault, so a crash leaves nothing that
 * looks like one.
 * @throws Problem vault.exists, vault.pathNotUsable, storage.full, storage.notWritable
 */
export async function createVault(folder: string, owner: { user: string; passphrase: string }): Promise<CreatedVault> {
  const files = vaultFiles(folder);
  const isOurFolder = prepareFolder(folder);
  const releaseLock = lockForThisProcess(files.lock);
  try {
    const keys = createDatabaseKeys();
    const vaultId = uuidv7();
    const userId = uuidv7();
    const recoveryCode = createRecoveryCode();
    const slots = [
      await createKeySlot({ kind: 'user', userId, user: owner.user }, owner.passphrase, keys),
      await createKeySlot({ kind: 'recovery', userId: null, user: '' }, recoveryCode, keys),
    ];
    const vault = await OpenVault.open({ folder, vaultId, keys, releaseLock, isNew: true });
    try {
      const createdAt = new Date().toISOString();
      writeHeader(files.header, { format: vaultFormat, vaultId, createdAt, slots }, keys.register);
    } catch (error) {
      await vault.close();
      throw error;
    }
    return { vault, userId, recoveryCode };
  } catch (error) {
    releaseLock();
    discardVault(folder, isOurFolder);
    throw error;
  }
}

/** Removes what a failed creation left. */
export function discardVault(folder: string, alsoFolder: boolean): void {
  const { header, register, content, lock } = vaultFiles(folder);
  const databases = [register, content].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);
  for (const file of [header, `${header}.new`, ...databases, lock]) rmSync(file, { force: true });
  if (alsoFolder) rmSync(folder, { recursive: true, force: true });
}

/** @returns whether the folder was made by us */
function prepareFolder(folder: string): boolean {
  if (existsSync(vaultFiles(folder).header)) throw new Problem('vault.exists');
  if (!existsSync(folder)) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw new Problem('vault.pathNotUsable', undefined, { cause: error });
    }
    return true;
  }
  let entries: string[];
  try {
    entries = readdirSync(folder);
  } catch (error) {
    throw new Problem('vault.pathNotUsable', undefined, { cause: error });
  }
  if (entries.length > 0) throw new Problem('vault.pathNotUsable');
  return false;
}
