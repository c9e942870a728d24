import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HoldScope } from '../../../shared/contract/retention/holds.ts';
import { ingestConversations, type IncomingConversation } from '../transcripts/index.ts';
import { inContent, inRegister } from '../vault/index.ts';
import { countHeldOf } from './count-held.ts';
import { listHeld, readHeld } from './read-held.ts';
import { firstAt, generatedScope, hour } from './testing/generated-scopes.ts';
import { backendId, botIds, openStores, otherBackendId, type TestStores } from './testing/open-stores.ts';

let stores: TestStores;
let keys: Map<string, number>;

interface Stored {
  backendId: string;
  externalId: string;
  botId: string;
  person: string | null;
  at: number[];
  says: string;
}

const make = (index: number): Stored => ({
  backendId: index % 5 === 4 ? otherBackendId : backendId,
  externalId: `c-${index}`,
  botId: botIds[index % 2]!,
  person: [null, 'p', 'q', 'r'][index % 4] ?? null,
  // One of three goes on for hours, with nothing said between.
  at:
    index % 3 === 0
      ? [0, 5].map((hours) => firstAt + (index % 7) * hour + hours * hour)
      : [firstAt + (index % 7) * hour],
  says: ['Ich möchte eine Kündigung.', 'Mein Vertrag läuft aus.', 'Guten Tag.'][index % 3]!,
});
const all = Array.from({ length: 40 }, (_, index) => make(index));

const toIncoming = ({ externalId, botId, person, at, says }: Stored): IncomingConversation => ({
  externalId,
  botId,
  person: person === null ? null : { externalId: person, displayName: null, identifiers: [] },
  startedAt: at[0]!,
  revision: null,
  messages: at.map((time, index) => ({ externalId: `m${index}`, role: 'person', at: time, text: says })),
});

/** What the words of the contract say, without any database. */
function isHeld(scope: HoldScope, one: Stored): boolean {
  switch (scope.kind) {
    case 'person':
      return one.backendId === scope.backendId && one.person === scope.externalId;
    case 'bot':
      return one.botId === scope.botId;
    case 'timeSpan':
      return (
        (scope.backendId === null || scope.backendId === one.backendId) &&
        (scope.botId === null || scope.botId === one.botId) &&
        one.at.some((at) => at >= Date.parse(scope.from) && at < Date.parse(scope.to))
      );
    case 'search': {
      if (scope.backendId !== null && scope.backendId !== one.backendId) return false;
      const word = scope.query.replace('*', '').toLowerCase();
      return one.says.toLowerCase().includes(word);
    }
  }
}

const going = (one: Stored) => ({
  resource: 'conversation' as const,
  backendId: one.backendId,
  externalId: one.externalId,
});
const number = (index: number) => (index < 0 ? null : `H-2026-${String(index + 1).padStart(3, '0')}`);

beforeAll(async () => {
  stores = await openStores();
  for (const id of [backendId, otherBackendId]) {
    const own = all.filter((one) => one.backendId === id);
    await ingestConversations(stores.content.writer, id, own.map(toIncoming), 's');
  }
  const rows = await stores.content.reader.all(inContent.selectFrom('conversation').select(['key', 'external_id']));
  keys = new Map(rows.map((row) => [row.external_id, row.key]));
  // Half of them are restricted, which frees none.
  await stores.content.writer.write([
    {
      sql: "INSERT INTO restriction (conversation_key, request_id, since) VALUES (?, 'r', 0)",
      rows: rows.filter(({ key }) => key % 2 === 0).map(({ key }) => [key]),
    },
  ]);
});
afterAll(() => stores.close());

describe('what is held', () => {
  it('is what the scopes say, whichever they are, by the oldest hold of several', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedScope, { maxLength: 3 }), async (scopes) => {
        await stores.setHolds(scopes);
        const expected = all.map((one) => number(scopes.findIndex((scope) => isHeld(scope, one))));
        const held = await readHeld(stores.content.reader, stores.register);
        expect(all.map(({ externalId }) => held.keys.get(keys.get(externalId)!)?.number ?? null)).toEqual(expected);
        const listed = await listHeld(stores.content.reader, stores.register, all.map(going));
        expect(listed.map((by) => by?.number ?? null)).toEqual(expected);
        for (const id of [backendId, otherBackendId]) {
          const own = all.filter((one, index) => one.backendId === id && expected[index] !== null);
          expect(await countHeldOf(stores.content.reader, stores.register, id)).toBe(own.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing without a hold, and nothing that a released one named', async () => {
    await stores.setHolds([{ kind: 'bot', botId: botIds[0] }]);
    expect((await readHeld(stores.content.reader, stores.register)).keys.size).toBe(20);
    const released = inRegister.updateTable('legal_hold').set({ released_by: 'u', released_at: 1 });
    stores.register.write((register) => register.run(released));
    expect((await readHeld(stores.content.reader, stores.register)).keys.size).toBe(0);
  });

  it('is, of a search, also what came in after the hold was set', async () => {
    await stores.setHolds([{ kind: 'search', backendId: null, query: 'Schadensfall' }]);
    expect((await readHeld(stores.content.reader, stores.register)).keys.size).toBe(0);
    const later = { ...make(100), externalId: 'later', says: 'Es gab einen Schadensfall.' };
    await ingestConversations(stores.content.writer, later.backendId, [toIncoming(later)], 's');
    expect((await readHeld(stores.content.reader, stores.register)).keys.size).toBe(1);
  });

  it('is unknown where the content that named it is gone, and then nothing may be deleted', async () => {
    await stores.setHolds([{ kind: 'bot', botId: botIds[0] }]);
    await stores.content.writer.write([{ sql: 'DELETE FROM hold_scope', rows: [[]] }]);
    const asked = [
      readHeld(stores.content.reader, stores.register),
      listHeld(stores.content.reader, stores.register, all.map(going)),
    ];
    for (const answer of asked) {
      await expect(answer).rejects.toMatchObject({ code: 'hold.scopeMissing', details: { number: 'H-2026-001' } });
    }
  });
});

describe('a conversation that only the chatbot system knows', () => {
  const unsynced = { backendId, externalId: 'unsynced', personExternalId: 'p', botExternalId: 'x' };
  const span = { startedAt: firstAt, changedAt: firstAt + hour };
  const hold = async (scope: HoldScope) => {
    await stores.setHolds([scope]);
    const { holdOf } = await readHeld(stores.content.reader, stores.register);
    return (changes: object = {}) => holdOf({ ...unsynced, ...span, ...changes })?.number ?? null;
  };
  const instant = (at: number) => new Date(at).toISOString();

  it('is held by its person', async () => {
    const holdOf = await hold({ kind: 'person', backendId, externalId: 'p' });
    expect([holdOf(), holdOf({ personExternalId: 'q' }), holdOf({ backendId: otherBackendId })]).toEqual([
      'H-2026-001',
      null,
      null,
    ]);
    // Nobody’s for certain, or perhaps his.
    expect([holdOf({ personExternalId: null }), holdOf({ personExternalId: undefined })]).toEqual([null, 'H-2026-001']);
  });

  it('is held by its bot, and where it is not known which that is', async () => {
    const holdOf = await hold({ kind: 'bot', botId: botIds[0] });
    expect([holdOf(), holdOf({ botExternalId: 'y' }), holdOf({ botExternalId: null })]).toEqual([
      'H-2026-001',
      null,
      'H-2026-001',
    ]);
    expect([holdOf({ botId: botIds[1] }), holdOf({ backendId: otherBackendId })]).toEqual([null, null]);
  });

  it('is held by a span that it may have something in', async () => {
    const times = { from: instant(firstAt + hour), to: instant(firstAt + 2 * hour) };
    const holdOf = await hold({ kind: 'timeSpan', backendId: null, botId: null, ...times });
    expect(holdOf()).toBe('H-2026-001');
    expect(holdOf({ changedAt: firstAt + hour - 1 })).toBeNull();
    expect(holdOf({ startedAt: firstAt + 2 * hour, changedAt: firstAt + 3 * hour })).toBeNull();
    expect(holdOf({ startedAt: undefined, changedAt: undefined })).toBe('H-2026-001');
  });

  it('is held by no search: nobody can tell what was said in it', async () => {
    const holdOf = await hold({ kind: 'search', backendId: null, query: 'Vertrag' });
    expect(holdOf()).toBeNull();
  });
});
