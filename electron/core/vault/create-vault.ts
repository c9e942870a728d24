import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { Problem } from '../../../shared/errors/problem.ts';
import { vaultFiles } from './files.ts';
import { writeHeader, vaultFormat } from './header.ts';
import { createKeySlot } from './key-slot.ts';
import { createVaultKeys, OpenVault } from './open-vault.ts';
import { lockForThisProcess } from './process-lock.ts';
import { createRecoveryCode } from './recovery-code.ts';
import { finishRestore } from './restore-places.ts';

export interface CreatedVault {
  vault: OpenVault;
  userId: string;
  recoveryCode: string;
  /** Base64; the register keeps them. */
  publicKeys: { user: string; recovery: string };
  /** Writes the header: only now the folder holds a vault. */
  complete(): void;
}

/**
 * Creates the databases. The header comes last, once the register knows its first user: a crash before leaves a folder
 * that is no vault and in which creating can be tried again.
 * @throws Problem vault.exists, vault.pathNotUsable, storage.full, storage.notWritable
 */
export async function createVault(folder: string, owner: { user: string; passphrase: string }): Promise<CreatedVault> {
  const files = vaultFiles(folder);
  finishRestore(folder);
  prepareFolder(folder);
  const releaseLock = lockForThisProcess(files.lock);
  try {
    // Again, now that nobody else can be at it.
    refuseVault(folder);
  } catch (error) {
    releaseLock();
    throw error;
  }
  try {
    // What a creation that was cut short left here.
    removeUnfinished(folder);
    const keys = createVaultKeys();
    const vaultId = uuidv7();
    const userId = uuidv7();
    const recoveryCode = createRecoveryCode();
    const user = await createKeySlot({ kind: 'user', userId, user: owner.user }, owner.passphrase, keys);
    const recovery = await createKeySlot({ kind: 'recovery', userId: null, user: '' }, recoveryCode, keys);
    const slots = [user, recovery];
    const publicKeys = { user: user.publicKey, recovery: recovery.publicKey };
    const vault = await OpenVault.open({ folder, vaultId, keys, releaseLock, isNew: true });
    const createdAt = new Date().toISOString();
    const complete = (): void => {
      writeHeader(files.header, { format: vaultFormat, vaultId, createdAt, slots }, keys.header);
      rmSync(files.creating, { force: true });
    };
    return { vault, userId, recoveryCode, publicKeys, complete };
  } catch (error) {
    releaseLock();
    discardVault(folder);
    throw error;
  }
}

/** Removes what a failed creation left, but for the folder, which may have been there before. */
export function discardVault(folder: string): void {
  const { header, lock, creating } = vaultFiles(folder);
  rmSync(header, { force: true });
  removeUnfinished(folder);
  for (const file of [lock, creating]) rmSync(file, { force: true });
}

function removeUnfinished(folder: string): void {
  const { header, register, content } = vaultFiles(folder);
  const databases = [register, content].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);
  for (const file of [`${header}.new`, ...databases]) rmSync(file, { force: true });
}

function prepareFolder(folder: string): void {
  const { creating } = vaultFiles(folder);
  refuseVault(folder);
  if (existsSync(creating)) return;
  if (!existsSync(folder)) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      throw new Problem('vault.pathNotUsable', undefined, { cause: error });
    }
  } else if (!isEmpty(folder)) throw new Problem('vault.pathNotUsable');
  writeFileSync(creating, '', { mode: 0o600 });
}

function refuseVault(folder: string): void {
  if (existsSync(vaultFiles(folder).header)) throw new Problem('vault.exists');
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    throw new Problem('vault.pathNotUsable', undefined, { cause: error });
  }
}
