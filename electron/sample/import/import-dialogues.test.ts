import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referenceShelf } from '../../../e2e/fixtures/reference-shelf.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { countRows } from '../store/read-conversations.ts';
import { importDialogues } from './import-dialogues.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-import-'));
  store = openStore(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const dialogue = (id: string, ...texts: string[]): string =>
  JSON.stringify({ id, services: [], turns: texts.map((text, index) => ({ role: index % 2 ? 'bot' : 'user', text })) });

function write(lines: string[], bytes = gzipSync(lines.join('\n'))): string {
  const path = join(folder, 'dialogues.jsonl.gz');
  writeFileSync(path, bytes);
  return path;
}

const dump = (): unknown[] => [
  store.prepare('SELECT * FROM conversation ORDER BY id').all(),
  store.prepare('SELECT * FROM message ORDER BY 1, 2').all(),
  store.prepare('SELECT * FROM identifier ORDER BY 1').all(),
];

describe('importing dialogues', () => {
  it('makes one conversation of one person with a session identifier from each line', async () => {
    const path = write([dialogue('a/1', 'Grüße 👋', 'Hello', 'Bye'), '', dialogue('a/2', 'Hi')]);
    expect(await importDialogues(store, path)).toEqual({ conversations: 2, messages: 4, known: 0 });
    const rows = store.prepare('SELECT role, text, at FROM message ORDER BY conversation_id, position').all();
    expect(rows).toContainEqual(expect.objectContaining({ role: 'person', text: 'Grüße 👋' }));
    expect(countRows(store, 'person')).toBe(2);
    expect(countRows(store, `identifier WHERE kind = 'session'`)).toBe(2);
    const isOrdered = `SELECT 1 FROM message a JOIN message b USING (conversation_id)
      WHERE b.position = a.position + 1 AND (b.at - a.at < 1000 OR b.at - a.at > 600000)`;
    expect(store.prepare(isOrdered).all()).toEqual([]);
  });

  it('gives the same records again and adds nothing twice', async () => {
    const path = write([dialogue('a/1', 'one', 'two'), dialogue('a/2', 'three')]);
    await importDialogues(store, path);
    const first = dump();
    expect(await importDialogues(store, path)).toEqual({ conversations: 0, messages: 0, known: 2 });
    expect(dump()).toEqual(first);
  });

  it.each([
    ['no JSON', 'secret words'],
    ['an unknown role', JSON.stringify({ id: 'x', turns: [{ role: 'admin', text: 'secret words' }] })],
    ['no turns', JSON.stringify({ id: 'secret words', turns: [] })],
  ])('names the line of %s, never the content, and imports nothing of the file', async (_, bad) => {
    const failure = await importDialogues(store, write([dialogue('a/1', 'fine'), bad])).catch(
      (cause: unknown) => cause,
    );
    expect(failure).toMatchObject({ code: 'BAD_FILE', message: 'dialogues.jsonl.gz, line 2: not a dialogue.' });
    expect(countRows(store, 'conversation')).toBe(0);
  });

  it('refuses files that are missing, not gzip or cut off', async () => {
    const whole = gzipSync(
      Array.from({ length: 400 }, (_, index) => dialogue(`a/${index}`, `text ${index}`)).join('\n'),
    );
    for (const bytes of [Buffer.from('plain text'), whole.subarray(0, whole.length >> 1)])
      await expect(importDialogues(store, write([], bytes))).rejects.toMatchObject({ code: 'BAD_FILE' });
    const missing = join(folder, 'missing.gz');
    await expect(importDialogues(store, missing)).rejects.toMatchObject({ code: 'BAD_FILE', message: /ENOENT/ });
    expect(countRows(store, 'conversation')).toBe(0);
  });
});

const shelf = referenceShelf();
const files = ['sgd-train.jsonl.gz', 'sgd-dev.jsonl.gz'].map((name) => join(shelf ?? '', 'data', name));
const isPresent = shelf !== undefined && files.every((file) => existsSync(file));
if (!isPresent) console.log('Skipped: import of the reference dialogues, because there is no reference shelf.');

describe.skipIf(!isPresent)('importing the reference dialogues', () => {
  it('takes in all 14,272 dialogues with 262,524 turns over three years', { timeout: 120_000 }, async () => {
    const results = [];
    for (const file of files) results.push(await importDialogues(store, file));
    expect(results).toEqual([
      { conversations: 12_174, messages: 223_756, known: 0 },
      { conversations: 2_098, messages: 38_768, known: 0 },
    ]);
    const [span] = store
      .prepare<[], { first: number; last: number }>(
        'SELECT min(started_at) AS first, max(ended_at) AS last FROM conversation',
      )
      .all();
    expect(((span?.last ?? 0) - (span?.first ?? 0)) / 86_400_000).toBeGreaterThan(1090);
    expect(span?.last).toBeLessThan(Date.parse('2026-11-21T00:00:00Z'));
  });
});
