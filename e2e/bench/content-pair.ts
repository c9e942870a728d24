import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import {
  ContentConnection,
  contentMigrations,
  inContent,
  migrate,
  openConnection,
} from '../../electron/core/vault/index.ts';

export interface ContentFile {
  reader: ContentConnection;
  writer: ContentConnection;
  bytes(): number;
}

/** The same schema and the same code twice: as a vault has it, and without encryption. */
export interface ContentPair {
  encrypted: ContentFile;
  plain: ContentFile;
  close(): Promise<void>;
}

export async function openPair(): Promise<ContentPair> {
  const folder = mkdtempSync(join(tmpdir(), 'custos-bench-'));
  const encrypted = await openContent(join(folder, 'encrypted.db'), new Uint8Array(randomBytes(32)));
  const plain = await openContent(join(folder, 'plain.db'), null);
  return {
    encrypted,
    plain,
    async close() {
      for (const { reader, writer } of [encrypted, plain]) {
        await reader.close();
        await writer.close();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function openContent(file: string, key: Uint8Array | null): Promise<ContentFile> {
  const db = openConnection(file, { key });
  migrate(db, contentMigrations);
  db.close();
  return {
    writer: await ContentConnection.open(file, { key, synchronous: 'NORMAL' }),
    reader: await ContentConnection.open(file, { key, isReadOnly: true, synchronous: 'NORMAL' }),
    bytes: () => statSync(file).size,
  };
}

export async function readSqliteVersion(reader: ContentConnection): Promise<string> {
  const row = await reader.get(inContent.selectNoFrom(sql<string>`sqlite_version()`.as('version')));
  return row?.version ?? '';
}
