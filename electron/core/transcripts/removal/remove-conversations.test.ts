import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { inContent } from '../../vault/index.ts';
import type { IncomingConversation } from '../incoming.ts';
import { ingestConversations } from '../ingest/ingest-conversations.ts';
import { rawQuery } from '../raw-query.ts';
import { testBots } from '../testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../testing/open-test-content.ts';
import { compactContent } from './compact-content.ts';
import { removeConversations, removeConversationsOfBackend } from './remove-conversations.ts';

const doomed = '0190a000-0000-7000-8000-000000000001';
const staying = '0190a000-0000-7000-8000-000000000002';

/** Conversations in which every word that matters occurs nowhere else. */
function uniqueConversations(count: number, tokens: string[]): IncomingConversation[] {
  const unique = (): string => {
    const token = `zq${randomBytes(12).toString('hex')}`;
    tokens.push(token);
    return token;
  };
  const people = Array.from({ length: count / 2 }, (_, index) => ({
    externalId: `p${index}`,
    displayName: unique(),
    identifiers: [{ kind: 'email', value: `${unique()}@example.org` }],
  }));
  return Array.from({ length: count }, (_, index) => ({
    externalId: `c${index}`,
    botId: testBots[0] ?? '',
    person: people[index % people.length] ?? null,
    startedAt: 1_700_000_000_000 + index * 60_000,
    revision: null,
    messages: Array.from({ length: 10 }, (_unused, turn) => ({
      externalId: `m${turn}`,
      role: turn % 2 ? ('bot' as const) : ('person' as const),
      at: 1_700_000_000_000 + index * 60_000 + turn * 1000,
      text: `Meine Adresse ist ${unique()}@example.org und das Wort heißt ${unique()}.`,
    })),
  }));
}

async function countRows(
  content: TestContent,
  table: 'message' | 'conversation' | 'person' | 'identifier' | 'message_fragment',
) {
  const row = await content.writer.get(
    rawQuery(sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}`),
  );
  return row?.count;
}

describe('removing what a backend left in the vault', () => {
  it('takes its conversations, people and sync state and nothing of another backend', async () => {
    const content = await openTestContent();
    try {
      const conversations = uniqueConversations(500, []);
      await ingestConversations(content.writer, doomed, conversations, 'state');
      await ingestConversations(content.writer, staying, conversations.slice(0, 5), 'state');
      const steps: [number, number][] = [];
      const progress = (done: number, total: number): number => steps.push([done, total]);
      expect(await removeConversationsOfBackend(content.writer, doomed, { progress })).toBe(500);
      expect(steps).toEqual([
        [200, 500],
        [400, 500],
        [500, 500],
      ]);
      expect(await countRows(content, 'conversation')).toBe(5);
      expect(await countRows(content, 'message')).toBe(50);
      expect(await countRows(content, 'message_fragment')).toBe(50);
      expect(await countRows(content, 'person')).toBe(5);
      expect(await countRows(content, 'identifier')).toBe(5);
      expect(await content.reader.all(inContent.selectFrom('sync_state').select('backend_id'))).toEqual([
        { backend_id: staying },
      ]);
      await compactContent(content.writer);
    } finally {
      await content.close();
    }
  });

  it('stops between chunks when told to and goes on when called again', async () => {
    const content = await openTestContent();
    try {
      await ingestConversations(content.writer, doomed, uniqueConversations(300, []), 'state');
      const stop = new AbortController();
      const removal = removeConversationsOfBackend(content.writer, doomed, {
        signal: stop.signal,
        progress: () => stop.abort(),
      });
      await expect(removal).rejects.toThrow();
      expect(await countRows(content, 'conversation')).toBe(100);
      expect(await removeConversationsOfBackend(content.writer, doomed)).toBe(100);
    } finally {
      await content.close();
    }
  });

  it('keeps a person whom another conversation still names', async () => {
    const content = await openTestContent();
    try {
      await ingestConversations(content.writer, doomed, uniqueConversations(4, []), 'state');
      expect(await removeConversations(content.writer, doomed, ['c0', 'c1', 'unknown'])).toBe(2);
      expect(await countRows(content, 'person')).toBe(2);
      expect(await removeConversations(content.writer, doomed, ['c2'])).toBe(1);
      expect(await countRows(content, 'person')).toBe(1);
    } finally {
      await content.close();
    }
  });

  it('leaves no word of it in a readable twin of the file or in its write-ahead log', async () => {
    const content = await openTestContent({ isPlain: true });
    try {
      const gone: string[] = [];
      const kept: string[] = [];
      await ingestConversations(content.writer, staying, uniqueConversations(100, kept), 'state');
      await ingestConversations(content.writer, doomed, uniqueConversations(200, gone), 'state');
      await removeConversationsOfBackend(content.writer, doomed);
      await content.reader.all(rawQuery(sql`SELECT count(*) FROM message_fts WHERE message_fts MATCH 'adresse'`));
      await compactContent(content.writer);
      const bytes = Buffer.concat([readFileSync(content.file), readFileSync(`${content.file}-wal`)]);
      // The index stores a word without the beginning it shares with its neighbour.
      const isThere = (token: string): boolean => bytes.includes(token.slice(-12));
      expect(kept.filter(isThere)).toHaveLength(kept.length);
      expect(gone.filter(isThere)).toEqual([]);
    } finally {
      await content.close();
    }
  });
});
