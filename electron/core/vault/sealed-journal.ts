import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './files.ts';
import { decrypt, encrypt } from './key-slot.ts';
import type { VaultView } from './vault-view.ts';

export type Sealer = Pick<VaultView, 'vaultId' | 'deriveFromContentKey'>;

interface Kind<Entry> {
  /** Begins the name of its files, and is the name of its format. */
  name: string;
  version: number;
  /** What its key is derived for. */
  use: string;
  entries: z.ZodType<Entry[]>;
  /** Of several about the same thing one is left. Later ones are newer. */
  merge(entries: readonly Entry[]): Entry[];
}

/**
 * What was decided after a backup was made, as it lies beside backups: whoever restores one may have nothing else left.
 * Sealed, because even hashes and times say something of people.
 */
export class SealedJournal<Entry> {
  readonly #kind: Kind<Entry>;

  constructor(kind: Kind<Entry>) {
    this.#kind = kind;
  }

  /** Every journal of this kind and vault in a folder, also those that a restore could not open yet. */
  list(folder: string, vaultId: string): string[] {
    const first = this.#nameOf(vaultId);
    return namesIn(folder)
      .filter((name) => name === first || (name.startsWith(`${first}.`) && /\.\d+$/.test(name)))
      .map((name) => path.join(folder, name));
  }

  /** Null where it cannot be opened: it is damaged, or sealed by a vault that was started anew. */
  read(file: string, vault: Sealer): Entry[] | null {
    const { use, entries } = this.#kind;
    try {
      const { sealed, vaultId, format } = journal.parse(JSON.parse(readFileSync(file, 'utf8')));
      if (vaultId !== vault.vaultId || format !== this.#format) return null;
      const plain = decrypt(vault.deriveFromContentKey(use), sealed, use);
      return entries.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
    } catch {
      return null;
    }
  }

  /**
   * Adds to what a journal holds; the file is replaced as a whole. One that cannot be opened is put aside, not overwritten.
   * @throws the file system's error
   */
  write(folder: string, vault: Sealer, added: readonly Entry[]): void {
    const { use, merge } = this.#kind;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, this.#nameOf(vault.vaultId));
    const before = existsSync(file) ? this.read(file, vault) : [];
    if (before === null) renameSync(file, freeName(file));
    const text = JSON.stringify(merge([...(before ?? []), ...added]));
    if (before !== null && text === JSON.stringify(before)) return;
    const sealed = encrypt(vault.deriveFromContentKey(use), Buffer.from(text), use);
    replaceFile(file, `${JSON.stringify({ format: this.#format, vaultId: vault.vaultId, sealed })}\n`);
  }

  /** Lays a copy of what lies beside a backup into a folder, for when somebody opens the vault who can read it. */
  copy(files: readonly string[], folder: string, vaultId: string): void {
    for (const file of files) {
      const bytes = readFileSync(file, 'utf8');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replaceFile(freeName(path.join(folder, this.#nameOf(vaultId))), bytes);
    }
  }

  /** Once what they held is in the vault and in its own journal. */
  removeCopies(folder: string, vaultId: string): void {
    const own = path.join(folder, this.#nameOf(vaultId));
    for (const file of this.list(folder, vaultId)) if (file !== own) rmSync(file, { force: true });
  }

  get #format(): string {
    return `${this.#kind.name}/${this.#kind.version}`;
  }

  #nameOf(vaultId: string): string {
    return `${this.#kind.name}-${vaultId}.journal`;
  }
}

const journal = z.object({
  format: z.string(),
  vaultId: z.string(),
  sealed: z.object({ nonce: z.string(), text: z.string() }),
});

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
