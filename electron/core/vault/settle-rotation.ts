import { Problem } from '../../../shared/errors/problem.ts';
import { openConnection } from './connection.ts';
import { requireFile } from './databases.ts';
import { vaultFiles } from './files.ts';
import { authenticateHeader, readHeader, writeHeader } from './header.ts';
import type { SlotKeys, VaultKeys } from './key-slot.ts';
import { settleNextKey, type DatabaseName } from './next-keys.ts';
import { removeCopy } from './swap-database.ts';

/**
 * Finds out how far a replacement of keys came that was cut short: each database opens with its present or with its
 * next key. What opens with neither, or what this person holds no key to, stays undecided: its keys are all kept.
 * @returns the keys that count, and whether vault.json was written
 */
export function settleRotation(folder: string, keys: SlotKeys): { keys: VaultKeys; isSettled: boolean } {
  const { next, ...present } = keys;
  const files = vaultFiles(folder);
  const found: VaultKeys = { ...present };
  const decided: { name: DatabaseName; isReplaced: boolean }[] = [];
  for (const name of ['register', 'content'] as const) {
    const [presentKey, nextKey] = [present[name], next?.[name] ?? null];
    // A copy was never needed; of a content that this person cannot open, it is left to someone who can.
    if (presentKey) removeCopy(files[name]);
    if (!presentKey || !nextKey) continue;
    const isReplaced = opens(files[name], nextKey);
    if (!isReplaced && !opens(files[name], presentKey)) continue;
    decided.push({ name, isReplaced });
    if (isReplaced) found[name] = nextKey;
  }
  if (decided.length === 0) return { keys: found, isSettled: false };
  const header = readHeader(files.header);
  authenticateHeader(header, keys.header);
  const slots = header.slots.map((slot) =>
    decided.reduce((settled, { name, isReplaced }) => settleNextKey(settled, name, isReplaced), slot),
  );
  writeHeader(files.header, { ...header, slots }, keys.header);
  return { keys: found, isSettled: true };
}

function opens(file: string, key: Uint8Array): boolean {
  try {
    // An empty file opens with any key.
    requireFile(file);
    openConnection(file, { key, fileMustExist: true }).close();
    return true;
  } catch (error) {
    if (error instanceof Problem || (error as { code?: string }).code === 'SQLITE_CANTOPEN') return false;
    throw error;
  }
}
