import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { decrypt, encrypt, replaceFile, type VaultView } from '../../vault/index.ts';
import type { Tombstone } from './tombstones.ts';

/**
 * Tombstones as they lie beside backups: a backup is older than what was erased after it, and whoever restores it may
 * have nothing else left. Sealed, because even hashes and times say that somebody asked.
 */
const format = 'custos-erasures/1';
const context = 'erasure-journal';

const tombstone = z.object({
  kind: z.enum(['conversation', 'person', 'identifier']),
  hash: z.string(),
  backend_id: z.string(),
  until: z.number(),
  plan_id: z.string(),
});
const journal = z.object({
  format: z.literal(format),
  vaultId: z.string(),
  sealed: z.object({ nonce: z.string(), text: z.string() }),
});

type Sealer = Pick<VaultView, 'vaultId' | 'deriveFromContentKey'>;

export function journalName(vaultId: string): string {
  return `custos-erasures-${vaultId}.journal`;
}

/** Every journal of this vault in a folder, also those that a restore could not open yet. */
export function listJournals(folder: string, vaultId: string): string[] {
  const first = journalName(vaultId);
  return namesIn(folder)
    .filter((name) => name === first || (name.startsWith(`${first}.`) && /\.\d+$/.test(name)))
    .map((name) => path.join(folder, name));
}

/** Null where it cannot be opened: it is damaged, or sealed by a vault that was started anew. */
export function readJournal(file: string, vault: Sealer): Tombstone[] | null {
  try {
    const { sealed, vaultId } = journal.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (vaultId !== vault.vaultId) return null;
    const plain = decrypt(vault.deriveFromContentKey(context), sealed, context);
    return z.array(tombstone).parse(JSON.parse(Buffer.from(plain).toString('utf8')));
  } catch {
    return null;
  }
}

/**
 * Adds to what a journal holds; the file is replaced as a whole. One that cannot be opened is put aside, not overwritten.
 * @throws the file system's error
 */
export function writeJournal(folder: string, vault: Sealer, tombstones: readonly Tombstone[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, journalName(vault.vaultId));
  const before = existsSync(file) ? readJournal(file, vault) : [];
  if (before === null) renameSync(file, freeName(file));
  const merged = mergeTombstones([...(before ?? []), ...tombstones]);
  if (before !== null && merged.length === before.length && merged.every((one, index) => isSame(one, before[index])))
    return;
  const plain = Buffer.from(JSON.stringify(merged));
  const sealed = encrypt(vault.deriveFromContentKey(context), plain, context);
  replaceFile(file, `${JSON.stringify({ format, vaultId: vault.vaultId, sealed })}\n`);
}

/** Lays a copy of what lies beside a backup into a folder, for when somebody opens the vault who can read it. */
export function copyJournals(files: readonly string[], folder: string, vaultId: string): void {
  for (const file of files) {
    const bytes = readFileSync(file, 'utf8');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    replaceFile(freeName(path.join(folder, journalName(vaultId))), bytes);
  }
}

/** Once what they held is in the register and in the journal of the vault itself. */
export function removeCopies(folder: string, vaultId: string): void {
  const own = path.join(folder, journalName(vaultId));
  for (const file of listJournals(folder, vaultId)) if (file !== own) rmSync(file, { force: true });
}

export function mergeTombstones(tombstones: readonly Tombstone[]): Tombstone[] {
  const merged = new Map<string, Tombstone>();
  for (const one of tombstones) {
    const key = keyOf(one);
    const known = merged.get(key);
    if (!known || known.until < one.until) merged.set(key, one);
  }
  return [...merged.values()];
}

/** Those that are missing, or reach less far. */
export function missingFrom(known: readonly Tombstone[], others: readonly Tombstone[]): Tombstone[] {
  const untils = new Map(known.map((one) => [keyOf(one), one.until]));
  return mergeTombstones(others).filter((one) => (untils.get(keyOf(one)) ?? -Infinity) < one.until);
}

function keyOf({ kind, hash, backend_id: backendId, plan_id: planId }: Tombstone): string {
  return [kind, hash, backendId, planId].join('\n');
}

function isSame(one: Tombstone, other: Tombstone | undefined): boolean {
  return other !== undefined && keyOf(one) === keyOf(other) && one.until === other.until;
}

function freeName(file: string): string {
  for (let count = 2; ; count += 1) if (!existsSync(`${file}.${count}`)) return `${file}.${count}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
