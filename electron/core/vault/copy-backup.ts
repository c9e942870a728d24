import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { Problem } from '../../../shared/errors/problem.ts';
import { toPlaceProblem } from '../problems.ts';
import { syncFile, syncFolder, vaultFiles } from './files.ts';
import { readHeader } from './header.ts';
import type { OpenVault } from './open-vault.ts';
import { lockForThisProcess } from './process-lock.ts';
import { inRegister } from './query-builder.ts';
import { requireWhole } from './swap-database.ts';

/** @throws Problem vault.backupIncomplete, vault.headerDamaged, vault.formatNewer */
export function requireBackup(from: string): void {
  const { header, register, content } = vaultFiles(from);
  try {
    // Shorter than a page: cut off while it was copied.
    const isWhole = [register, content].every((file) => statSync(file).size >= 4096);
    for (const file of [header, register, content]) closeSync(openSync(file, 'r'));
    if (!isWhole) throw new Problem('vault.backupIncomplete');
  } catch (error) {
    throw new Problem('vault.backupIncomplete', undefined, { cause: error });
  }
  readHeader(header);
}

/** Into a new folder; one that an earlier try left there goes. @throws Problem vault.pathNotUsable, storage.full, storage.notWritable */
export async function copyBackup(from: string, restoring: string): Promise<void> {
  const source = vaultFiles(from);
  const target = vaultFiles(restoring);
  try {
    rmSync(restoring, { recursive: true, force: true });
    mkdirSync(path.dirname(restoring), { recursive: true, mode: 0o700 });
    mkdirSync(restoring, { mode: 0o700 });
    for (const name of ['header', 'register', 'content'] as const) {
      for (const suffix of ['', '-wal']) {
        if (!existsSync(source[name] + suffix)) continue;
        await copyFile(source[name] + suffix, target[name] + suffix);
        // A backup on a disc or a share is often read-only, and the copy would be too.
        chmodSync(target[name] + suffix, 0o600);
        syncFile(target[name] + suffix);
      }
    }
    syncFolder(restoring);
  } catch (error) {
    const problem = toPlaceProblem(error);
    // A file where a folder would have to be.
    throw problem.code === 'export.exists' ? new Problem('vault.pathNotUsable') : problem;
  }
}

/** As far as the keys of who opened it reach. @throws Problem vault.fileDamaged */
export async function requireWholeVault(vault: OpenVault): Promise<void> {
  const check = { compile: () => sql<{ quick_check: string }>`PRAGMA quick_check`.compile(inRegister) };
  requireWhole(vault.register.all(check));
  if (vault.hasContent) requireWhole(await vault.contentWriter.pragma('quick_check'));
}

/** Only a backup that was opened has a lock, and where nothing can be written nobody has it open. */
export function lockBackup(file: string): () => void {
  if (!existsSync(file)) return () => undefined;
  try {
    return lockForThisProcess(file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    return () => undefined;
  }
}
