import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePlan, type LiveSystem } from '../../erasure/index.ts';
import { FakeSystem } from '../../erasure/testing/fake-system.ts';
import { readHeld } from '../../holds/index.ts';
import { firstAt, generatedScope, hour } from '../../holds/testing/generated-scopes.ts';
import { backendId, botIds, openStores, type TestStores } from '../../holds/testing/open-stores.ts';
import { ingestConversations } from '../../transcripts/index.ts';
import { inContent } from '../../vault/index.ts';
import { readCaseScope } from './case-scope.ts';

const requestId = 'case';
const texts = ['Ich möchte eine Kündigung.', 'Mein Vertrag läuft aus.', 'Guten Tag.'];
/** Twelve conversations of one person; every third was not synced yet. */
const all = Array.from({ length: 12 }, (_, index) => ({
  externalId: `c-${index}`,
  bot: index % 2,
  at: firstAt + index * hour,
  text: texts[index % 3]!,
  isSynced: index % 3 !== 2,
}));

let stores: TestStores;
let keys: Map<string, number>;
beforeAll(async () => {
  stores = await openStores();
  const { writer } = stores.content;
  const person = { externalId: 'p', displayName: null, identifiers: [] };
  const synced = all.filter(({ isSynced }) => isSynced);
  await ingestConversations(
    writer,
    backendId,
    synced.map(({ externalId, bot, at, text }) => ({
      externalId,
      botId: botIds[bot]!,
      person,
      startedAt: at,
      revision: null,
      messages: [{ externalId: 'm', role: 'person', at, text }],
    })),
    's',
  );
  const proposal = JSON.stringify({ notStored: all.flatMap((one) => (one.isSynced ? [] : [one.externalId])) });
  await writer.write([
    {
      sql: "INSERT INTO request_person (request_id, name, address, email, phone, note, text) VALUES (?, '', '', '', '', '', '')",
      rows: [[requestId]],
    },
    {
      sql: `INSERT INTO request_link (id, request_id, backend_id, target, external_id, proposal, confidence, decision, found_at)
        VALUES ('l', ?, ?, 'person', 'p', ?, 1, 'accepted', 0)`,
      rows: [[requestId, backendId, proposal]],
    },
  ]);
  const rows = await writer.all(inContent.selectFrom('conversation').select(['key', 'external_id']));
  keys = new Map(rows.map((row) => [row.external_id, row.key]));
});
afterAll(() => stores.close());

async function open(): Promise<LiveSystem> {
  const system = new FakeSystem();
  system.people.clear();
  system.people.add('p');
  return {
    ...system.open(),
    listConversationsOf: async (personExternalId) => ({
      conversations: all.map(({ externalId, bot, at }) => ({
        externalId,
        messageCount: 1,
        personExternalId,
        person: null,
        revision: '',
        messages: null,
        botExternalId: ['x', 'y'][bot]!,
        startedAt: at,
        changedAt: at,
      })),
      inexact: 0,
      unusable: [],
      isComplete: true,
    }),
  };
}

it('no plan, whatever is held, lets anything go that is held, or a person of whom something is', async () => {
  const { signal } = new AbortController();
  const maker = { open, signal, now: () => 1, userId: 'u', progress: () => undefined };
  await fc.assert(
    fc.asyncProperty(fc.array(generatedScope, { maxLength: 3 }), async (scopes) => {
      await stores.setHolds(scopes);
      const { reader } = stores.content;
      const { plan, items } = await makePlan(await readCaseScope(reader, stores.register, requestId), null, maker);
      expect(plan.snapshot.backends[0]!.problem).toBeNull();
      const held = await readHeld(reader, stores.register);
      const isOurs = held.people.get(backendId)?.has('p') ?? false;
      let isSomeHeld = isOurs;
      for (const { externalId, bot, at } of all) {
        const key = keys.get(externalId);
        const known = {
          backendId,
          externalId,
          personExternalId: 'p',
          botId: botIds[bot],
          startedAt: at,
          changedAt: at,
        };
        const hold = key === undefined ? held.holdOf(known) : (held.keys.get(key) ?? null);
        isSomeHeld ||= hold !== null;
        const item = items.find((one) => one.external_id === externalId)!;
        expect([item.state, item.note]).toEqual(hold ? ['held', hold.number] : ['pending', '']);
      }
      const person = items.find(({ resource }) => resource === 'person')!;
      expect(person.state).toBe(isSomeHeld ? 'held' : 'pending');
    }),
    { numRuns: 60 },
  );
});
