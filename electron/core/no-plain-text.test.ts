import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPlainText } from './testing/find-plain-text.ts';
import { openTestCore, testPassphrase, type TestCore } from './testing/test-core.ts';

const reason = { purpose: 'review' };
let test: TestCore;
let startedAt: number;
let sentences: string[];

/** What people said, as only an unlocked vault can tell it. */
async function readSentences(count: number): Promise<string[]> {
  const found = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(cursor);
    for (const { conversationId } of page.hits) {
      const masked = await test.call('transcripts.get', { conversationId, reason });
      const unmask = masked.messages.map(({ id }) => id);
      const { messages } = await test.call('transcripts.get', { conversationId, reason, unmask });
      for (const { text } of messages) if (text.length >= 24) found.add(text);
      if (found.size >= count) return [...found].slice(0, count);
    }
    cursor = page.cursor;
  } while (cursor !== null);
  return [...found];
}

const search = (cursor: string | null) =>
  test.call('transcripts.search', { reason, limit: 100, ...(cursor !== null && { cursor }) });

beforeAll(async () => {
  startedAt = Date.now() - 1000;
  test = await openTestCore();
  const { id } = await test.call('backends.addSample');
  expect(await test.finish('backends.sync', id)).toMatchObject({ state: 'done' });
  sentences = await readSentences(1000);
}, 180_000);
afterAll(async () => {
  await test.dispose();
});

describe('a day of work on a vault', () => {
  it('leaves none of 1,000 known sentences readable, open or locked', async () => {
    expect(sentences).toHaveLength(1000);
    const backup = path.join(test.folder, 'backup.custos');
    for (const text of sentences.slice(0, 20)) {
      await test.call('transcripts.search', { reason, text: text.slice(0, 60), sort: 'relevance' });
    }
    const { jobId } = await test.call('vault.backup', { to: backup });
    expect(await test.waitForJob(jobId)).toMatchObject({ state: 'done' });
    const written = [test.vaultPath, backup, '/var/tmp'];
    expect(findPlainText(written, sentences)).toEqual([]);
    await test.call('vault.lock');
    expect(findPlainText(written, sentences)).toEqual([]);
    await test.call('vault.unlock', { user: 'dpo', passphrase: testPassphrase });
  });

  it('leaves none in files that SQLite or core put into the folder for temporary files', () => {
    const sample = path.join(test.folder, 'sample');
    const isOurs = (file: string): boolean =>
      path.basename(file).startsWith('etilqs_') || (file.startsWith(test.folder) && !file.startsWith(sample));
    const found = findPlainText([tmpdir()], sentences.slice(0, 100), startedAt);
    expect(found.filter(isOurs)).toEqual([]);
  });

  it('puts none into the log, into events or into what core reports', async () => {
    const { entries } = await test.call('audit.list', { limit: 500 });
    const told = JSON.stringify([entries, test.events, test.logLines]);
    expect(sentences.filter((sentence) => told.includes(sentence))).toEqual([]);
  });

  it('is judged by a search that does find sentences where they are readable', () => {
    const sample = path.join(test.folder, 'sample');
    expect(findPlainText([sample], sentences).length).toBeGreaterThan(0);
  });
});
