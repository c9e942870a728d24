import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SyncTest } from '../../backends/testing/sync-fixture.ts';
import { problemCode } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inContent, inRegister } from '../../vault/index.ts';
import { openSmallWorld } from './testing/small-world.ts';

const reason = { purpose: 'incident' };
let world: SyncTest;
beforeAll(async () => {
  world = await openSmallWorld();
}, 120_000);
afterAll(() => world.dispose());

const call = ((name, input) => world.test.call(name, input)) as SyncTest['test']['call'];
const open = async (): Promise<string> => (await call('incidents.open', { facts: { title: 'Schlüssel im Log' } })).id;
const readAll = async (id: string, limit = 100) => {
  const people = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(id, limit, cursor);
    people.push(...page.people);
    cursor = page.cursor;
  } while (cursor !== null);
  return people;
};
const readPage = (id: string, limit: number, cursor: string | null) =>
  call('incidents.affected', { id, reason, limit, ...(cursor !== null && { cursor }) });

describe('what is counted for an incident', { timeout: 60_000 }, () => {
  it('stays with it, newest first, with who counted, and is counted anew by the same selection', async () => {
    const id = await open();
    const first = await call('incidents.takeScope', { id, selection: { query: 'Bestellung' } });
    expect(first).toMatchObject({ conversations: 2, isFrozen: false, takenBy: 'Dana Probst' });
    const again = await call('incidents.refreshScope', { id });
    expect(again).toMatchObject({ conversations: 2, selection: first.selection });
    expect(again.id).not.toBe(first.id);
    const { scopes, timeline } = await call('incidents.get', { id, language: 'en' });
    expect(scopes.map((scope) => scope.id)).toEqual([again.id, first.id]);
    expect(scopes[0]!.selection).toBe('conversations in which a search word occurs');
    expect(timeline[0]).toMatchObject({
      type: 'scopeTaken',
      details: { scopeId: again.id, conversations: 2, people: 2 },
    });
  });

  it('keeps words and ids it was counted by in the content alone, and only of the newest count', async () => {
    const id = await open();
    await call('incidents.takeScope', { id, selection: { query: 'Diabetes' } });
    const { id: newest } = await call('incidents.takeScope', { id, selection: { sessionIds: ['iban', 'health'] } });
    await workOutside(world.test, async ({ register, contentReader }) => {
      const figures = register.all(inRegister.selectFrom('incident_scope').selectAll());
      const events = register.all(inRegister.selectFrom('incident_event').selectAll());
      const log = register.all(inRegister.selectFrom('audit_entry').select('body'));
      for (const word of ['Diabetes', '"health"', 'iban', 'Anna', 'anna@'])
        expect(JSON.stringify([figures, events, log])).not.toContain(word);
      const kept = await contentReader.all(
        inContent.selectFrom('incident_selection').select('scope_id').where('incident_id', '=', id),
      );
      expect(kept).toEqual([{ scope_id: newest }]);
    });
  });

  it('needs an open incident, and something counted before it is counted anew', async () => {
    const id = await open();
    expect(await problemCode(call('incidents.refreshScope', { id }))).toBe('incident.nothingCounted');
    expect(await problemCode(readPage(id, 10, null))).toBe('incident.nothingCounted');
    await call('incidents.takeScope', { id, selection: {} });
    await call('incidents.close', { id, note: 'Fehlalarm.' });
    expect(await problemCode(call('incidents.takeScope', { id, selection: {} }))).toBe('incident.closed');
    expect(await readAll(id)).toHaveLength(6);
  });

  it('is of the systems of its organisation alone', async () => {
    const { id: controllerId } = await call('controllers.add', { name: 'Andere GmbH' });
    const { id } = await call('incidents.open', { controllerId, facts: { title: 'Anderswo' } });
    expect(await call('incidents.takeScope', { id, selection: {} })).toMatchObject({ conversations: 0 });
  });
});

describe('the people concerned', { timeout: 60_000 }, () => {
  it('are listed with how to reach them: as their system knows them, or by what they typed', async () => {
    const id = await open();
    await call('incidents.takeScope', { id, selection: {} });
    const people = await readAll(id);
    const brief = people.map(({ key: _key, ...rest }) => rest);
    expect(brief).toHaveLength(6);
    expect(brief).toContainEqual({
      name: 'Anna Beispiel',
      emails: ['Anna@Example.de'],
      phones: ['+49 30 23125000'],
      language: 'de',
      conversations: 3,
      dataCategories: ['identity', 'contact', 'payment', 'health'],
      // Another account has the same address.
      isCertain: false,
    });
    expect(brief).toContainEqual({
      name: '',
      emails: [],
      phones: ['+43 1 5131000'],
      language: 'en',
      conversations: 2,
      dataCategories: ['contact'],
      isCertain: true,
    });
    expect(brief).toContainEqual({
      name: '',
      emails: ['carla@example.org'],
      phones: [],
      language: 'de',
      conversations: 1,
      dataCategories: ['contact'],
      isCertain: false,
    });
    expect(brief).toContainEqual(
      expect.objectContaining({ emails: [], phones: [], language: 'und', dataCategories: [], isCertain: false }),
    );
  });

  it('come page by page, each once, however short the page', async () => {
    const id = await open();
    await call('incidents.takeScope', { id, selection: {} });
    const whole = await readAll(id);
    for (const limit of [1, 2, 5]) expect(await readAll(id, limit)).toEqual(whole);
    expect(new Set(whole.map(({ key }) => key)).size).toBe(6);
    expect((await readPage(id, 2, null)).total).toBe(6);
    expect(await problemCode(readPage(id, 2, 'x'))).toBe('cursor.invalid');
  });

  it('are read for a reason, and the log says how many and not who', async () => {
    const id = await open();
    await call('incidents.takeScope', { id, selection: {} });
    expect(await problemCode(call('incidents.affected', { id } as never))).toBe('input.invalid');
    await readAll(id);
    const { entries } = await call('audit.list', { procedure: 'incidents.affected' });
    expect(entries[0]).toMatchObject({ reason, refs: { incidentId: id, people: 6, total: 6 } });
    expect(JSON.stringify(entries)).not.toMatch(/anna|carla/i);
  });
});
