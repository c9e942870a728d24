import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentConnection, contentMigrations, migrate, openConnection } from '../../vault/index.ts';

export interface TestContent {
  file: string;
  key: Uint8Array | null;
  reader: ContentConnection;
  writer: ContentConnection;
  close(): Promise<void>;
}

/** An empty content database as a vault has it, encrypted unless told otherwise, in a folder of its own. */
export async function openTestContent({ isPlain = false } = {}): Promise<TestContent> {
  const folder = mkdtempSync(join(tmpdir(), 'custos-content-'));
  const file = join(folder, 'content.db');
  const key = isPlain ? null : new Uint8Array(randomBytes(32));
  const db = openConnection(file, { key });
  migrate(db, contentMigrations);
  db.close();
  const writer = await ContentConnection.open(file, { key, synchronous: 'NORMAL' });
  const reader = await ContentConnection.open(file, { key, isReadOnly: true, synchronous: 'NORMAL' });
  return {
    file,
    key,
    reader,
    writer,
    async close() {
      await reader.close();
      await writer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
