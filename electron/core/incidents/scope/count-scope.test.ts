import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract/index.ts';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { storeCase, storeLinks } from '../../requests/testing/store-case.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { beginOf, day, openSmallWorld } from './testing/small-world.ts';

let world: SyncTest;
beforeAll(async () => {
  world = await openSmallWorld();
}, 120_000);
afterAll(() => world.dispose());

const count = (selection: InputOf<'incidents.scope'> = {}) =>
  world.test.call('incidents.scope', { language: 'en', ...selection });
const at = (id: string, shift = 0): string => new Date(beginOf(id) + shift).toISOString();
const derivation = ({ derivations }: Awaited<ReturnType<typeof count>>, figure: string): string =>
  derivations.find((each) => each.figure === figure)?.text ?? '';
const bot = async (name: string): Promise<string> =>
  (await world.test.call('backends.bots', {})).bots.find((each) => each.name === name)!.id;

/** Links of a case that somebody made about the accounts and conversations named. */
async function decide(
  ...links: ['person' | 'conversation', string, 'accepted' | 'rejected' | 'open'][]
): Promise<{ undo: () => Promise<void> }> {
  const { backendId } = world;
  const requestId = await workOutside(world.test, async (vault) => {
    const id = await storeCase(vault);
    const decided = links.map(([target, externalId, decision]) => ({ backendId, target, externalId, decision }));
    await storeLinks(vault, id, decided as Parameters<typeof storeLinks>[2]);
    return id;
  });
  const undo = () =>
    workOutside(world.test, async ({ contentWriter }) => {
      await contentWriter.write([{ sql: 'DELETE FROM request_link WHERE request_id = ?', rows: [[requestId]] }]);
    });
  return { undo };
}

describe('counting whom a breach concerns', { timeout: 60_000 }, () => {
  it('counts conversations, messages and people, with what was found about them', async () => {
    expect(await count()).toMatchObject({
      selection: 'all stored conversations',
      conversations: 9,
      messages: 17,
      people: { known: 3, least: 2, most: 6 },
      dataCategories: [
        // Of all whose address their system keeps, of one who typed it, and what the bot said.
        { category: 'contact', conversations: 7, people: 4 },
        { category: 'identity', conversations: 3, people: 1 },
        { category: 'health', conversations: 1, people: 1 },
        { category: 'officialId', conversations: 1, people: 1 },
        { category: 'payment', conversations: 1, people: 1 },
      ],
      specialCategories: [{ category: 'health', conversations: 1 }],
      minors: 1,
      countries: [
        { country: 'AT', people: 1 },
        { country: 'DE', people: 1 },
        { country: 'PL', people: 1 },
      ],
      languages: [
        { language: 'de', conversations: 6 },
        { language: 'en', conversations: 2 },
        { language: 'und', conversations: 1 },
      ],
    });
  });

  it('tells how it came to each figure, in the language that is asked for', async () => {
    const [english, german] = [await count(), await count({ language: 'de' })];
    const figures = english.derivations.map(({ figure }) => figure);
    for (const { derivations } of [english, german]) {
      expect(derivations.map(({ figure }) => figure)).toEqual(figures);
      for (const { text } of derivations) expect(text).not.toMatch(/[{}]|undefined/);
    }
    expect(figures).toEqual(
      expect.arrayContaining(['conversations', 'people', 'dataCategories', 'minors', 'countries']),
    );
    expect(derivation(english, 'people')).toContain('Hence 2 at least and 6 at most');
    expect(derivation(german, 'people')).toContain('mindestens 2 und höchstens 6');
    expect(derivation(english, 'countries')).toContain('For 3 persons there is no sign');
  });

  it('narrows by system, bot, words and sessions, all of which must hold', async () => {
    const { backendId } = world;
    expect(await count({ backendId, botId: await bot('Bot club') })).toMatchObject({
      conversations: 4,
      people: { known: 1, least: 1, most: 4 },
      selection: 'chatbot system Chatbot; bot Bot club',
    });
    expect(await count({ query: 'Bestellung' })).toMatchObject({ conversations: 2, people: { known: 2, least: 1 } });
    const sessionIds = ['iban', 'polish', 'nobody'];
    const named = await count({ sessionIds });
    expect(named).toMatchObject({ conversations: 2, people: { known: 1, least: 1, most: 2 } });
    expect(named.notCounted).toEqual([expect.stringContaining('1 of the named sessions is not in the vault')]);
    expect(await count({ sessionIds, query: 'PESEL' })).toMatchObject({ conversations: 1 });
    expect(JSON.stringify(await count({ sessionIds, query: 'PESEL' }))).not.toContain('PESEL');
  });

  it('takes a conversation into a period in which it ran, however short of it', async () => {
    expect(await count({ from: at('second') })).toMatchObject({ conversations: 7 });
    expect(await count({ from: at('second'), to: at('son') })).toMatchObject({ conversations: 2 });
    // It began before and ended within.
    expect(await count({ from: at('second', 1000), to: at('son') })).toMatchObject({ conversations: 2 });
    expect(await count({ from: at('second', 2000), to: at('austria', 1) })).toMatchObject({ conversations: 1 });
    expect(await count({ to: at('iban') })).toMatchObject({
      conversations: 0,
      messages: 0,
      people: { known: 0, least: 0, most: 0 },
      dataCategories: [],
      countries: [],
    });
    // What has no account may all be one person, and is at least one.
    expect(await count({ from: at('hello'), to: at('late') })).toMatchObject({
      people: { known: 0, least: 1, most: 2 },
    });
  });

  it('makes one of two accounts once a case says so, and leaves them apart where it rejects one', async () => {
    const joined = await decide(['person', 'anna', 'accepted'], ['person', 'anna-2', 'accepted']);
    const counted = await count();
    expect(counted.people).toEqual({ known: 2, least: 2, most: 5 });
    expect(derivation(counted, 'people')).toContain('one of them made one with another');
    await joined.undo();
    const apart = await decide(['person', 'anna', 'accepted'], ['person', 'anna-2', 'rejected']);
    expect((await count()).people).toEqual({ known: 3, least: 3, most: 6 });
    await apart.undo();
  });

  it('names a conversation without an account that a case gave to a person, and proposes what it has not decided', async () => {
    const named = await decide(['person', 'ben', 'accepted'], ['conversation', 'polish', 'accepted']);
    const counted = await count();
    expect(counted.people).toEqual({ known: 3, least: 2, most: 5 });
    expect(counted.countries).toContainEqual({ country: 'PL', people: 1 });
    await named.undo();
    const alone = await decide(['conversation', 'hello', 'accepted']);
    expect((await count()).people).toEqual({ known: 4, least: 3, most: 6 });
    await alone.undo();
    const open = await decide(
      ['person', 'ben', 'accepted'],
      ['person', 'anna', 'open'],
      ['conversation', 'hello', 'open'],
    );
    expect((await count()).people).toEqual({ known: 3, least: 1, most: 6 });
    await open.undo();
  });

  it('does not count what somebody rejected', async () => {
    const { findings } = await world.test.call('findings.list', { rule: 'sensitiveTyped', limit: 50 });
    expect(findings.length).toBeGreaterThan(0);
    const decideAll = (status: 'rejected' | 'open') =>
      world.test.call('findings.decide', { ids: findings.map(({ id }) => id), status });
    await decideAll('rejected');
    const counted = await count();
    expect(counted.specialCategories).toEqual([]);
    expect(counted.minors).toBe(0);
    await decideAll('open');
    expect(await count()).toMatchObject({ minors: 1, specialCategories: [{ category: 'health' }] });
  });

  it('leaves out what may only be stored, and says so', async () => {
    await workOutside(world.test, ({ contentWriter }) =>
      contentWriter.write([
        {
          sql: `INSERT INTO restriction (conversation_key, request_id, since)
            SELECT key, 'r', 1 FROM conversation WHERE external_id IN ('austria', 'son')`,
          rows: [[]],
        },
      ]),
    );
    const counted = await count();
    expect(counted).toMatchObject({ conversations: 7, minors: 0, people: { known: 2, least: 1, most: 5 } });
    expect(counted.countries).not.toContainEqual(expect.objectContaining({ country: 'AT' }));
    expect(counted.notCounted).toEqual([expect.stringMatching(/^2 conversations are .* restricted/)]);
    await workOutside(world.test, ({ contentWriter }) =>
      contentWriter.write([{ sql: 'DELETE FROM restriction', rows: [[]] }]),
    );
  });

  it('says which system was not read since, and what waits to be scanned and checked', async () => {
    const later = new Date(Date.now() + 30 * day).toISOString();
    expect((await count({ to: later })).notCounted).toEqual([]);
    await workOutside(world.test, ({ contentWriter, register }) => {
      register.write((writer) => {
        writer.run({ compile: () => ({ sql: 'UPDATE job SET started_at = 1767225600000', parameters: [] }) } as never);
      });
      return contentWriter.write([
        { sql: 'DELETE FROM check_state', rows: [[]] },
        { sql: "UPDATE scan_state SET rules = 'older', position = 0", rows: [[]] },
      ]);
    });
    expect((await count()).notCounted).toEqual([
      expect.stringContaining('Chatbot was last read on 01/01/2026, 00:00 UTC'),
      expect.stringMatching(/^9 conversations wait wholly or in part/),
      expect.stringMatching(/^9 conversations wait for the checks/),
    ]);
  });

  it('refuses what it does not know, and logs how much was counted and no word of the search', async () => {
    const unknown = '01a2037a-8817-7445-962b-64083af44b49';
    expect(await problemCode(count({ backendId: unknown }))).toBe('backend.unknown');
    expect(await problemCode(count({ botId: unknown }))).toBe('bot.unknown');
    expect(await problemCode(count({ query: '!!!' }))).toBe('search.invalidQuery');
    await count({ query: 'Diabetes' });
    const { entries } = await world.test.call('audit.list', { procedure: 'incidents.scope' });
    expect(entries[0]!.refs).toMatchObject({ hasQuery: true, conversations: 1, people: 1 });
    expect(JSON.stringify(entries)).not.toContain('Diabetes');
  });
});
