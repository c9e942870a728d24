import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problemCode } from '../testing/test-core.ts';
import { ContentReaders } from './content-readers.ts';
import { ContentConnection } from './content.ts';
import { inContent } from './query-builder.ts';

let folder: string;
let first: ContentConnection;
const open = () => ContentConnection.open(path.join(folder, 'content.db'), { key: null });
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-readers-'));
  first = await open();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const count = (to: number) => ({
  compile: () =>
    sql<{ n: number }>`WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${sql.lit(to)})
      SELECT max(n) AS n FROM c`.compile(inContent),
});

it('a read that takes long keeps no other waiting', async () => {
  const readers = new ContentReaders(first, open);
  const ended: string[] = [];
  const slow = readers.all(count(10_000_000)).then(() => ended.push('slow'));
  await readers.get(count(10)).then((row) => ended.push(`fast ${row?.n}`));
  await slow;
  expect(ended).toEqual(['fast 10', 'slow']);
  await readers.close();
});

it('a second connection is opened only for who would wait, and once', async () => {
  const opening = vi.fn<typeof open>(open);
  const readers = new ContentReaders(first, opening);
  expect(await readers.get(count(10))).toEqual({ n: 10 });
  expect(opening).not.toHaveBeenCalled();
  await Promise.all(Array.from({ length: 8 }, () => readers.get(count(1000))));
  expect(opening).toHaveBeenCalledTimes(1);
  await readers.close();
});

it('where no second one can be opened, the first reads all, and the next tries again', async () => {
  const failing = vi.fn<typeof open>(() => Promise.reject(new Error('no thread left')));
  const readers = new ContentReaders(first, failing);
  const long = 1_000_000;
  for (const _ of ['once', 'again'])
    expect(await Promise.all([readers.get(count(long)), readers.get(count(11))])).toEqual([{ n: long }, { n: 11 }]);
  expect(failing).toHaveBeenCalledTimes(2);
  await readers.close();
});

it('both close, also while the second one opens', async () => {
  const readers = new ContentReaders(first, open);
  const reads = [readers.all(count(3_000_000)), readers.all(count(3_000_000))].map((read) => problemCode(read));
  await readers.close();
  for (const code of await Promise.all(reads)) expect([null, 'vault.locked']).toContain(code);
  expect(await problemCode(readers.get(count(1)))).toBe('vault.locked');
});
