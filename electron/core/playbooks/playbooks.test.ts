import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract/index.ts';
import { addPerson, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';

type Fields = InputOf<'playbooks.save'>['fields'];
const id = 'leaked-api-key';
let test: TestCore;

beforeAll(async () => {
  test = await openTestCore({ now: () => Date.parse('2026-11-27T02:00:00Z') });
});
afterAll(() => test.dispose());

const fields = (changes: Partial<Fields> = {}): Fields => ({
  name: 'Plan unseres Hauses',
  tasks: [{ key: 'callGuard', phase: 'assess', title: 'Pforte anrufen' }],
  ...changes,
});
const list = async (language: 'de' | 'en' = 'de') => (await test.call('playbooks.list', { language })).playbooks;
const listed = async (of: string, language: 'de' | 'en' = 'de') =>
  (await list(language)).find((each) => each.id === of);
const get = (version?: number, of = id) =>
  test.call('playbooks.get', { id: of, ...(version !== undefined && { version }) });
const save = (basedOn: number, of = id, changes: Partial<Fields> = {}, note = '') =>
  test.call('playbooks.save', { id: of, basedOn, fields: fields(changes), note });

describe('a shipped playbook', () => {
  it('is there in the language that is asked for, as version 0', async () => {
    expect(await listed(id, 'de')).toMatchObject({
      name: 'Schlüssel zu einem Chatbot-System bekannt geworden',
      version: 0,
      isOwn: false,
      isShipped: true,
      changedAt: null,
    });
    expect(await listed(id, 'en')).toMatchObject({ name: 'Leaked API key' });
    expect((await get()).versions).toEqual([]);
  });

  it('can be changed, from then on has one language, and keeps how it was', async () => {
    expect(await save(0, id, {}, 'An unser Haus angepasst')).toEqual({ id, version: 1 });
    const changed = { name: 'Plan unseres Hauses', version: 1, isOwn: true, changedAt: '2026-11-27T02:00:00.000Z' };
    expect(await listed(id, 'en')).toMatchObject(changed);
    const { tasks, versions } = await get();
    expect(tasks).toEqual([
      {
        key: 'callGuard',
        phase: 'assess',
        title: 'Pforte anrufen',
        instructions: '',
        owner: '',
        due: null,
        evidence: '',
        dependsOn: [],
      },
    ]);
    expect(versions).toMatchObject([{ version: 1, at: '2026-11-27T02:00:00.000Z', note: 'An unser Haus angepasst' }]);
    expect(await get(0)).toMatchObject({ version: 0, isOwn: false, name: expect.stringContaining('Schlüssel') });
  });

  it('does not lose somebody else’s change', async () => {
    expect(await problemCode(save(0))).toBe('playbook.changedMeanwhile');
    expect(await problemCode(save(2))).toBe('playbook.changedMeanwhile');
    expect((await get()).versions).toHaveLength(1);
  });

  it('can be had as shipped again, in either language, and changed anew after that', async () => {
    expect(await test.call('playbooks.restore', { id, version: 0 })).toEqual({ id, version: 2 });
    expect(await listed(id, 'en')).toMatchObject({ name: 'Leaked API key', version: 2, isOwn: false });
    expect(await save(2, id, { name: 'Neu' })).toEqual({ id, version: 3 });
    expect(await test.call('playbooks.restore', { id, version: 1, note: 'zurück' })).toEqual({ id, version: 4 });
    expect(await get()).toMatchObject({ name: 'Plan unseres Hauses', version: 4, isOwn: true });
    expect((await get()).versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  });

  it('stays in the list', async () => {
    expect(await problemCode(test.call('playbooks.remove', { id, note: 'nicht gebraucht' }))).toBe('playbook.shipped');
  });

  it('has no versions that nobody stored, and none that is restored over itself', async () => {
    expect(await problemCode(get(9))).toBe('playbook.versionUnknown');
    expect(await problemCode(test.call('playbooks.restore', { id, version: 9 }))).toBe('playbook.versionUnknown');
    expect(await problemCode(test.call('playbooks.restore', { id, version: 4 }))).toBe('playbook.isNewest');
    expect(await problemCode(test.call('playbooks.restore', { id: 'exposed-admin-panel', version: 0 }))).toBe(
      'playbook.isNewest',
    );
  });
});

describe('an own playbook', () => {
  const own = 'power-cut';

  it('comes after the shipped ones, and has no version 0', async () => {
    expect(await problemCode(save(1, own))).toBe('playbook.changedMeanwhile');
    expect(await save(0, own)).toEqual({ id: own, version: 1 });
    expect((await list()).at(-1)).toMatchObject({ id: own, version: 1, isOwn: true, isShipped: false });
    expect(await problemCode(get(0, own))).toBe('playbook.versionUnknown');
  });

  it('goes out of the list with a note, is still readable, and can come back', async () => {
    expect(await test.call('playbooks.remove', { id: own, note: 'Anbieter gewechselt' })).toEqual({ removed: true });
    expect(await listed(own)).toBeUndefined();
    expect(await problemCode(get(undefined, own))).toBe('playbook.unknown');
    expect(await problemCode(get(2, own))).toBe('playbook.versionUnknown');
    expect(await problemCode(test.call('playbooks.remove', { id: own, note: 'noch einmal' }))).toBe('playbook.unknown');
    const { versions, name } = await get(1, own);
    expect(name).toBe('Plan unseres Hauses');
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, 'Anbieter gewechselt'],
      [1, ''],
    ]);
    expect(await test.call('playbooks.restore', { id: own, version: 1 })).toEqual({ id: own, version: 3 });
    expect(await listed(own)).toMatchObject({ version: 3 });
  });

  it.each([
    ['the same key twice', 'playbook.keyTwice', { key: 'callGuard' }],
    ['a task that depends on nothing known', 'playbook.dependencyUnknown', { key: 'other', dependsOn: ['nothing'] }],
    ['a task that waits for itself', 'playbook.dependsInCircle', { key: 'other', dependsOn: ['other'] }],
    [
      'a moment nobody keeps',
      'playbook.anchorUnknown',
      { key: 'other', due: { hours: 1, relation: 'after' as const, anchor: 'noticed' } },
    ],
  ])('is not stored with %s', async (_, code, task) => {
    const tasks = [...fields().tasks, { phase: 'assess' as const, title: 'x', ...task }];
    expect(await problemCode(save(3, own, { tasks }))).toBe(code);
    expect(await listed(own)).toMatchObject({ version: 3 });
  });

  it('is unknown where nobody stored it', async () => {
    expect(await problemCode(get(undefined, 'nobody-knows'))).toBe('playbook.unknown');
    expect(await problemCode(test.call('playbooks.remove', { id: 'nobody-knows', note: 'x' }))).toBe(
      'playbook.unknown',
    );
    expect(await problemCode(test.call('playbooks.restore', { id: 'nobody-knows', version: 1 }))).toBe(
      'playbook.unknown',
    );
  });
});

describe('the log and the people', () => {
  it('know who changed what, by id, version and count, and no word of it', async () => {
    const { entries } = await test.call('audit.list', { limit: 50 });
    const changes = entries.filter(({ procedure }) => procedure === 'playbooks.save');
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.at(-1)?.refs).toEqual({ playbookId: id, version: 1, tasks: 1 });
    expect(JSON.stringify(entries)).not.toContain('Pforte');
    const { displayName } = (await test.call('users.list')).users[0]!;
    expect((await get()).versions.at(-1)?.by).toBe(displayName);
  });

  it('let an incident responder change a playbook, and a decision-maker read it alone', async () => {
    await addPerson(test, 'incidentResponder');
    await addPerson(test, 'decisionMaker');
    await switchTo(test, 'incidentResponder');
    expect(await save(4)).toEqual({ id, version: 5 });
    await switchTo(test, 'decisionMaker');
    expect((await get()).version).toBe(5);
    expect(await problemCode(save(5))).toBe('permission.denied');
    await switchToOwner(test);
  });
});
