import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { ingestConversations, rawQuery, type IncomingConversation } from '../../transcripts/index.ts';
import { openTestContent } from '../../transcripts/testing/open-test-content.ts';
import { insertPlan, readItems, type ItemRow } from '../plan/plan-rows.ts';
import { newItem } from '../plan/new-item.ts';
import { countLocally, eraseLocally } from './erase-locally.ts';
import type { ListHeldNow } from './leave-held.ts';

const backendId = '0190a000-0000-7000-8000-000000000001';
const botId = '0190b000-0000-7000-8000-000000000001';

/** Conversations in which every word that matters occurs nowhere else. */
function uniqueConversations(prefix: string, count: number, tokens: string[]): IncomingConversation[] {
  const unique = (): string => {
    const token = `zq${randomBytes(12).toString('hex')}`;
    tokens.push(token);
    return token;
  };
  const identifiers = [{ kind: 'email', value: `${unique()}@example.org` }];
  const person = { externalId: `${prefix}-person`, displayName: unique(), identifiers };
  return Array.from({ length: count }, (_, index) => ({
    externalId: `${prefix}-${index}`,
    botId,
    person,
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

const item = (resource: ItemRow['resource'], externalId: string, state: ItemRow['state']): ItemRow => ({
  ...newItem({ plan_id: 'p', backend_id: backendId, resource, external_id: externalId }, 0),
  state,
});

const listHeldNow: ListHeldNow = async (going) => going.map(() => null);

it('the copy of what is gone leaves no word in the file or its write-ahead log, and what is held stays', async () => {
  const content = await openTestContent({ isPlain: true });
  try {
    const gone: string[] = [];
    const kept: string[] = [];
    const erased = uniqueConversations('gone', 150, gone);
    await ingestConversations(content.writer, backendId, uniqueConversations('kept', 100, kept), 's');
    await ingestConversations(content.writer, backendId, erased, 's');
    const snapshot = {
      version: 1 as const,
      backends: [],
      identifiers: [],
      changes: [],
      readBacks: [],
      unreachedBackups: 0,
    };
    const times = { startedAt: null, locallyErasedAt: null, verifiedAt: null };
    const local = { conversations: 150, messages: 1500, people: 1 };
    const plan = { id: 'p', subjectId: 'r', state: 'running' as const, createdBy: 'u', createdAt: 0 };
    await content.writer.write(
      insertPlan({ ...plan, snapshot: { ...snapshot, ...times, local, erased: local } }, [
        ...erased.map(({ externalId }) => item('conversation', externalId, 'gone')),
        item('person', 'gone-person', 'gone'),
        item('conversation', 'kept-0', 'held'),
        item('person', 'kept-person', 'held'),
        newItem({ plan_id: 'p', backend_id: null, resource: 'vault', external_id: '' }, 0),
      ]),
    );
    const counted = await countLocally(content.reader, await readItems(content.reader, 'p'));
    expect(counted).toEqual({ conversations: 150, messages: 1500, people: 1 });
    const stop = new AbortController();
    stop.abort(new Error('killed'));
    const items = await readItems(content.writer, 'p');
    await expect(
      eraseLocally(content.writer, items, { signal: stop.signal, now: () => 1, listHeldNow }),
    ).rejects.toThrow('killed');
    const again = await readItems(content.writer, 'p');
    expect(again.find(({ resource }) => resource === 'vault')?.state).toBe('submitted');
    await eraseLocally(content.writer, again, { signal: new AbortController().signal, now: () => 2, listHeldNow });
    await content.reader.all(rawQuery(sql`SELECT count(*) FROM message_fts WHERE message_fts MATCH 'adresse'`));
    const bytes = Buffer.concat([readFileSync(content.file), readFileSync(`${content.file}-wal`)]);
    // The index stores a word without the beginning it shares with its neighbour.
    const isThere = (token: string): boolean => bytes.includes(token.slice(-12));
    expect(kept.filter(isThere)).toHaveLength(kept.length);
    expect(gone.filter(isThere)).toEqual([]);
    const people = await content.reader.all(rawQuery(sql<{ id: string }>`SELECT external_id AS id FROM person`));
    expect(people).toEqual([{ id: 'kept-person' }]);
    const [vault] = (await readItems(content.writer, 'p')).filter(({ resource }) => resource === 'vault');
    expect(vault).toMatchObject({ state: 'gone', attempts: 2 });
  } finally {
    await content.close();
  }
});

it('the copy of what must stay since its system deleted it stays, and a later plan goes on with it', async () => {
  const content = await openTestContent();
  try {
    await ingestConversations(content.writer, backendId, uniqueConversations('gone', 3, []), 's');
    const newVault = () => newItem({ plan_id: 'p', backend_id: null, resource: 'vault', external_id: '' }, 0);
    const items = [
      ...['gone-0', 'gone-1', 'gone-2', 'never-stored'].map((id) => item('conversation', id, 'gone')),
      item('person', 'gone-person', 'gone'),
      newVault(),
    ];
    const holdSome: ListHeldNow = async (going) =>
      going.map(({ externalId }) =>
        ['gone-1', 'never-stored'].includes(externalId) ? { reason: 'gdpr.17_3.e', note: 'H-2026-001' } : null,
      );
    const { signal } = new AbortController();
    await eraseLocally(content.writer, items, { signal, now: () => 1, listHeldNow: holdSome });
    expect(await countLocally(content.reader, items)).toMatchObject({ conversations: 1, people: 1 });
    expect(items.at(-1)).toMatchObject({ state: 'held', ground: 'gdpr.17_3.e', note: 'H-2026-001' });
    const again = [...items.slice(0, -1), newVault()];
    await eraseLocally(content.writer, again, { signal, now: () => 2, listHeldNow });
    expect(await countLocally(content.reader, items)).toEqual({ conversations: 0, messages: 0, people: 0 });
    expect(again.at(-1)!.state).toBe('gone');
  } finally {
    await content.close();
  }
});
