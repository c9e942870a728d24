import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { inContent } from '../../vault/index.ts';
import type { IncomingConversation } from '../incoming.ts';
import { instantOf } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { generatedConversation, testBots } from '../testing/generated-conversations.ts';
import { openTestContent, type TestContent } from '../testing/open-test-content.ts';
import { cleanIncoming, normaliseIdentifiers } from './clean-incoming.ts';
import { ingestConversations } from './ingest-conversations.ts';

const backendId = '0190a000-0000-7000-8000-000000000001';

function conversation(overrides: Partial<IncomingConversation> = {}): IncomingConversation {
  const said = (externalId: string, at: number, text: string) => ({ externalId, at, text, role: 'person' as const });
  return {
    externalId: 'c1',
    botId: testBots[0] ?? '',
    person: { externalId: 'p1', displayName: 'Ana', identifiers: [{ kind: 'email', value: ' Ana@Example.org ' }] },
    startedAt: 1000,
    revision: 'r1',
    messages: [said('m1', 1000, 'eins'), said('m2', 2000, 'zwei'), said('m3', 3000, 'drei')],
    ...overrides,
  };
}

async function readMessages(content: TestContent): Promise<{ externalId: string; id: number; body: string }[]> {
  return content.writer.all(
    inContent.selectFrom('message').select(['external_id as externalId', 'id', 'body']).orderBy('id'),
  );
}

async function checkIndexes(content: TestContent): Promise<void> {
  for (const index of ['message_fts', 'message_fragment_fts']) {
    await content.writer.write([
      { sql: `INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`, rows: [[]] },
    ]);
  }
}

/** What a conversation looks like from outside, without ids of ours. */
async function readBack(content: TestContent): Promise<Map<string, unknown>> {
  const rows = await content.writer.all(
    rawQuery(sql<{
      externalId: string;
      botId: string;
      startedAt: number;
      revision: string | null;
      key: number;
      person: string | null;
      count: number;
      last: number | null;
    }>`
      SELECT c.external_id AS externalId, bot_id AS botId, started_at AS startedAt, revision, c.key,
        p.external_id AS person, message_count AS count, last_message_id AS last
      FROM conversation c LEFT JOIN person p ON p.key = c.person_key WHERE c.backend_id = ${backendId}`),
  );
  const result = new Map<string, unknown>();
  for (const { key, count, last, ...row } of rows) {
    const messages = await content.writer.all(
      inContent
        .selectFrom('message')
        .select(['external_id', 'role', 'body', 'id', 'scope'])
        .where('conversation_key', '=', key)
        .orderBy('id'),
    );
    expect(count).toBe(messages.length);
    expect(last).toBe(messages.at(-1)?.id ?? null);
    result.set(row.externalId, {
      ...row,
      messages: new Map(messages.map((each) => [each.external_id, [each.role, each.body, instantOf(each.id)]])),
    });
  }
  return result;
}

describe('ingesting conversations', () => {
  let content: TestContent;
  beforeAll(async () => {
    content = await openTestContent();
  });
  afterAll(() => content.close());

  it('stores new messages once, however often they are delivered', async () => {
    const first = await ingestConversations(content.writer, backendId, [conversation()], 's1');
    const ids = await readMessages(content);
    const second = await ingestConversations(content.writer, backendId, [conversation()], 's2');
    expect(first).toEqual({ added: 3, changed: 0, removed: 0, refused: [] });
    expect(second).toEqual({ added: 0, changed: 0, removed: 0, refused: [] });
    expect(await readMessages(content)).toEqual(ids);
    expect(ids.map(({ id }) => instantOf(id))).toEqual([1000, 2000, 3000]);
  });

  it('changes, adds and removes what differs and leaves other ids alone', async () => {
    const before = await readMessages(content);
    const messages = conversation()
      .messages.slice(1)
      .map((each) => (each.externalId === 'm3' ? { ...each, text: 'DREI' } : each));
    const added = { externalId: 'm4', at: 2000, text: 'vier', role: 'bot' as const };
    const result = await ingestConversations(
      content.writer,
      backendId,
      [conversation({ messages: [...messages, added] })],
      's',
    );
    expect(result).toEqual({ added: 1, changed: 1, removed: 1, refused: [] });
    const after = await readMessages(content);
    expect(after.map(({ externalId, body }) => [externalId, body])).toEqual([
      ['m2', 'zwei'],
      ['m4', 'vier'],
      ['m3', 'DREI'],
    ]);
    expect(after[0]?.id).toBe(before[1]?.id);
    expect(after[2]?.id).toBe(before[2]?.id);
    await checkIndexes(content);
  });

  it('keeps the state of the sync with the rows it speaks of', async () => {
    await ingestConversations(content.writer, backendId, [], 'page 7');
    expect(await content.writer.all(inContent.selectFrom('sync_state').selectAll())).toEqual([
      { backend_id: backendId, state: 'page 7' },
    ]);
  });

  it('normalises identifiers of people and forgets those no conversation names any more', async () => {
    const identifiers = () =>
      content.writer.all(inContent.selectFrom('identifier').select(['kind', 'normalised', 'value']));
    expect(await identifiers()).toEqual([{ kind: 'email', normalised: 'ana@example.org', value: ' Ana@Example.org ' }]);
    await ingestConversations(content.writer, backendId, [conversation({ person: null })], 's');
    expect(await identifiers()).toEqual([]);
    expect(await content.writer.all(inContent.selectFrom('person').selectAll())).toEqual([]);
  });

  it('gives more messages of one instant than fit into it the ids after it, in their order', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({
      externalId: `n${index}`,
      at: 5_000_000,
      text: `${index}`,
      role: 'bot' as const,
    }));
    const full = conversation({ externalId: 'full', messages: many });
    await ingestConversations(content.writer, backendId, [full], 's');
    const stored = (await readMessages(content)).filter(({ externalId }) => externalId.startsWith('n'));
    expect(stored.map(({ externalId }) => externalId)).toEqual(many.map(({ externalId }) => externalId));
    expect(stored.at(-1)?.id).toBe(5_000_000 * 1024 + 2499);
    const again = await ingestConversations(content.writer, backendId, [full], 's');
    expect(again).toEqual({ added: 0, changed: 0, removed: 0, refused: [] });
    const other = conversation({ externalId: 'other', messages: many.slice(0, 3) });
    expect(await ingestConversations(content.writer, backendId, [other], 's')).toEqual({
      added: 3,
      changed: 0,
      removed: 0,
      refused: [],
    });
    await checkIndexes(content);
  });

  it('finds room for any number of messages said after the last instant an id can tell', async () => {
    const at = Date.UTC(9999, 11, 31);
    const messages = Array.from({ length: 2500 }, (_, index) => ({
      externalId: `m${index}`,
      at,
      text: String(index),
      role: 'bot' as const,
    }));
    const late = conversation({ externalId: 'late', messages });
    expect((await ingestConversations(content.writer, 'late', [late], 's')).added).toBe(2500);
    const stored = (await readMessages(content)).slice(-2500);
    expect(stored.map(({ body }) => Number(body))).toEqual(messages.map((_, index) => index));
    expect(stored.every(({ id }) => Number.isSafeInteger(id))).toBe(true);
  });

  it('lets two syncs ingest at the same time', async () => {
    const parallel = ['x', 'y', 'z'].map((name) =>
      ingestConversations(
        content.writer,
        `0190a000-0000-7000-8000-0000000000${name.charCodeAt(0)}`,
        [conversation({ externalId: name })],
        name,
      ),
    );
    expect((await Promise.all(parallel)).map(({ added }) => added)).toEqual([3, 3, 3]);
    await checkIndexes(content);
  });
});

describe('any sequence of deliveries', () => {
  it('ends as the last version of each conversation, with both indexes intact', async () => {
    const content = await openTestContent();
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(generatedConversation, { maxLength: 4 }), { maxLength: 5 }),
          async (deliveries) => {
            await content.writer.write(
              ['message', 'conversation', 'person'].map((table) => ({ sql: `DELETE FROM ${table}`, rows: [[]] })),
            );
            const expected = new Map<string, IncomingConversation>();
            for (const delivery of deliveries) {
              await ingestConversations(content.writer, backendId, delivery, 'state');
              for (const version of cleanIncoming(delivery)) expected.set(version.externalId, version);
            }
            const stored = await readBack(content);
            const wanted = new Map(
              [...expected].map(([externalId, { botId, startedAt, revision, person, messages }]) => [
                externalId,
                {
                  externalId,
                  botId,
                  startedAt,
                  revision,
                  person: person?.externalId ?? null,
                  messages: new Map(messages.map((each) => [each.externalId, [each.role, each.text, each.at]])),
                },
              ]),
            );
            expect(stored).toEqual(wanted);
            const people = await content.writer.all(inContent.selectFrom('person').select(['external_id', 'key']));
            const named = new Set([...expected.values()].flatMap(({ person }) => person?.externalId ?? []));
            for (const name of named) expect(people.map((each) => each.external_id)).toContain(name);
            await checkIndexes(content);
          },
        ),
        { numRuns: 150 },
      );
    } finally {
      await content.close();
    }
  });

  it('stores one row for identifiers that differ in writing only', () => {
    const identifiers = [
      { kind: 'phone', value: '030 2312345' },
      { kind: 'phone', value: '+49 (0)30 23 12 345' },
    ];
    expect(normaliseIdentifiers({ externalId: 'p', displayName: null, identifiers })).toHaveLength(1);
  });
});
