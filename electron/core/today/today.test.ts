import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { todayKinds, todayUrgencies } from '../../../shared/contract/today.ts';
import { addPerson, switchTo } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, type TestCore } from '../testing/test-core.ts';
import { firstOfQuarter } from './figures.ts';
import type { FoundItem } from './today-source.ts';
import { byUrgency, urgencyOfDay, urgencyOfInstant } from './urgency.ts';

let test: TestCore;
let now = 0;
beforeEach(async () => {
  now = Date.parse('2026-11-26T08:00:00Z');
  test = await openTestCore({ now: () => now });
});
afterEach(() => test.dispose());

type Queue = OutputOf<'today.queue'>;
const queue = (language: 'de' | 'en' = 'en'): Promise<Queue> => test.call('today.queue', { language });
const openRequest = (receivedAt: string, kind: 'access' | 'erasure' = 'access') =>
  test.call('requests.open', { kind, receivedAt, person: { name: 'Greta Geheim' } });
const see = async (): Promise<unknown> =>
  test.call('today.seen', { keys: (await queue()).items.map(({ key }) => key) });

describe('the queue of today', () => {
  it('names each case by number with the rule its date follows from, and nobody by name', async () => {
    const { number, dueOn } = await openRequest('2026-11-20T10:00:00Z');
    const { items, figures, unread } = await queue('de');
    expect(items).toMatchObject([
      { kind: 'request', name: number, what: 'access', dueOn, urgency: 'days', next: 'identity', actor: 'us' },
    ]);
    expect(items[0]!.rule).toMatchObject({ citation: expect.stringContaining('Art. 12 Abs. 3 DSGVO') as string });
    expect(JSON.stringify(items)).not.toContain('Geheim');
    expect([figures.openRequests, unread]).toEqual([1, []]);
  });

  it('puts what is overdue first, then what is left for hours, then for days, then what nobody counts', async () => {
    await openRequest('2026-11-20T10:00:00Z');
    const late = await openRequest('2026-10-01T10:00:00Z');
    const soon = await openRequest('2026-10-27T10:00:00Z');
    await test.call('programme.save', {
      fields: { kind: 'audit', name: 'Bot-Audit', owner: 'Revision', dueOn: '2026-12-01' },
    });
    const { items } = await queue();
    expect(items.slice(0, 2).map(({ name }) => name)).toEqual([late.number, soon.number]);
    expect(items.map(({ urgency }) => todayUrgencies.indexOf(urgency))).toEqual(
      items.map(({ urgency }) => todayUrgencies.indexOf(urgency)).toSorted((one, other) => one - other),
    );
    expect(items).toContainEqual(expect.objectContaining({ kind: 'programme', what: 'audit', dueOn: '2026-12-01' }));
  });

  it('says what came and what went since the person looked last', async () => {
    expect((await queue()).sinceLastTime).toBeNull();
    const { id } = await openRequest('2026-11-20T10:00:00Z');
    await see();
    expect((await queue()).sinceLastTime).toMatchObject({ at: '2026-11-26T08:00:00.000Z', added: 0, gone: 0 });
    now += 3_600_000;
    await openRequest('2026-11-21T10:00:00Z', 'erasure');
    const later = await queue();
    expect(later.items.map(({ what, isNew }) => [what, isNew])).toEqual([
      ['access', false],
      ['erasure', true],
    ]);
    expect(later.sinceLastTime).toMatchObject({ added: 1, gone: 0 });
    await test.call('requests.close', { id, outcome: 'withdrawn' });
    expect((await queue()).sinceLastTime).toMatchObject({ added: 1, gone: 1 });
  });

  it('shows nobody what he may not read, and keeps each person’s own visit', async () => {
    await openRequest('2026-11-20T10:00:00Z');
    await see();
    await addPerson(test, 'auditor');
    await switchTo(test, 'auditor');
    const { items, figures, sinceLastTime } = await queue();
    expect(items.filter(({ kind }) => kind === 'request' || kind === 'finding')).toEqual([]);
    expect([figures.openRequests, figures.openFindings, sinceLastTime]).toEqual([null, null, null]);
  });

  it('names a chatbot system that nobody has read yet', async () => {
    await test.call('backends.add', {
      connector: 'langgraph',
      name: 'Kundenchat',
      baseUrl: 'http://127.0.0.1:9',
      allowPrivate: true,
    });
    expect((await queue()).items).toMatchObject([{ kind: 'backend', name: 'Kundenchat', what: 'never', next: 'sync' }]);
  });

  it('says that a backup failed, and asks for a restore test where backups are planned', async () => {
    const folder = path.join(test.folder, 'copies');
    mkdirSync(folder);
    await test.call('vault.scheduleBackups', { schedule: { folder, everyDays: 7, keep: 3 } });
    const backUp = async (): Promise<unknown> => {
      const to = path.join(folder, `test-2026-11-26T08-00-0${now % 10}Z.custos`);
      return test.waitForJob((await test.call('vault.backup', { to })).jobId);
    };
    const rows = async () => (await queue()).items.map(({ what, urgency, next }) => [what, urgency, next]);
    await backUp();
    expect(await rows()).toEqual([['restoreUntested', 'routine', 'testRestore']]);
    await test.call('vault.testRestore', { passphrase: testPassphrase });
    expect(await rows()).toEqual([]);
    now += 8 * 86_400_000 + 1;
    expect(await rows()).toEqual([['backupOverdue', 'decide', 'backUp']]);
    rmSync(folder, { recursive: true });
    await backUp();
    expect(await rows()).toEqual([['backupFailed', 'decide', 'backUp']]);
    now += 90 * 86_400_000;
    expect((await rows()).map(([what]) => what)).toEqual(['backupFailed', 'restoreUntested']);
  });

  it('is logged neither for itself nor for what it reads', async () => {
    const before = (await test.call('audit.list', {})).entries.length;
    await queue();
    expect((await test.call('audit.list', {})).entries.length).toBe(before);
  });

  it('is closed with the vault', async () => {
    await test.call('vault.lock');
    expect(await problemCode(queue())).toBe('vault.locked');
  });
});

describe('its order', () => {
  const item = fc.record<FoundItem>({
    key: fc.string({ minLength: 1, maxLength: 5 }),
    kind: fc.constantFrom(...todayKinds),
    subjectId: fc.constant('x'),
    name: fc.constant(''),
    what: fc.constant(''),
    count: fc.constant(null),
    urgency: fc.constantFrom(...todayUrgencies),
    dueOn: fc.option(fc.constantFrom('2026-01-01', '2026-06-01')),
    dueAt: fc.option(fc.constantFrom('2026-01-01T10:00:00Z', '2026-06-02T00:00:00+02:00')),
    rule: fc.constant(null),
    next: fc.constant(''),
    left: fc.constant(null),
    actor: fc.constant('us'),
  });

  it('is the same however the parts come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ key }) => key }), (items) => {
        expect(items.toReversed().toSorted(byUrgency)).toEqual(items.toSorted(byUrgency));
      }),
    );
  });

  it('counts days and hours from the present', () => {
    expect(
      ['2026-01-09', '2026-01-10', '2026-01-13', '2026-01-14'].map((day) => urgencyOfDay(day, '2026-01-10')),
    ).toEqual(['overdue', 'hours', 'hours', 'days']);
    expect([-1, 0, 72 * 3_600_000, 72 * 3_600_000 + 1].map((ms) => urgencyOfInstant(ms, 0))).toEqual([
      'overdue',
      'hours',
      'hours',
      'days',
    ]);
    expect(['2026-01-01', '2026-05-31', '2026-12-31'].map(firstOfQuarter)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-10-01',
    ]);
  });
});
