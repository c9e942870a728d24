import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, personPassphrase } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { storeCase } from '../../requests/testing/store-case.ts';

const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);

let test: TestCore;
let clock: { now: number };
beforeEach(async () => {
  clock = { now: noon('2026-03-01') };
  test = await openTestCore({ now: () => clock.now, worksAlone: true });
});
afterEach(() => test.dispose());

const keep = (logYears: number | null) =>
  test.call('retention.setOwnData', { transcriptDays: null, logYears, note: 'so beschlossen' });
const trim = () => test.call('retention.trimLog', { note: 'Frist vorbei' });
const own = () => test.call('retention.ownData');
const total = async () => (await test.call('audit.list')).total;

describe('the log', () => {
  it('is kept as long as the vault until somebody sets a period, and then to the end of the year and so many more', async () => {
    clock.now = noon('2050-01-01');
    expect(await own()).toMatchObject({ logYears: null, expiredLog: null });
    expect(await trim()).toEqual({ removed: 0, through: null });
    clock.now = Date.parse('2029-12-31T23:59:59Z');
    expect(await keep(3)).toMatchObject({ logYears: 3 });
    expect((await own()).expiredLog).toBeNull();
    // A change of something else leaves it as it is.
    await test.call('retention.setOwnData', { transcriptDays: 9, note: 'Kopien' });
    clock.now = Date.parse('2030-01-01T00:00:00Z');
    expect(await own()).toMatchObject({
      logYears: 3,
      expiredLog: { entries: 2, through: 2, lastAt: '2026-03-01T12:00:00.000Z' },
      logKeptSince: null,
    });
  });

  it('loses its oldest entries once, says so in an entry, and still verifies', async () => {
    clock.now = noon('2030-06-01');
    await keep(3);
    const before = await total();
    expect(await trim()).toEqual({ removed: 2, through: 2 });
    expect(await total()).toBe(before - 2 + 1);
    const { entries } = await test.call('audit.list', { procedure: 'retention.trimLog' });
    expect(entries[0]).toMatchObject({
      phase: 'done',
      refs: { entries: 2, through: 2, logYears: 3 },
      reason: { purpose: 'retention', note: 'Frist vorbei' },
    });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true, removed: { seq: 2, keepYears: 3 } });
    expect(await trim()).toEqual({ removed: 0, through: null });
    await test.call('vault.lock');
    await test.unlock();
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('keeps what is as young as the oldest open case', async () => {
    clock.now = noon('2027-01-01');
    await test.call('vault.setIdleLock', { minutes: 5 });
    await workOutside(test, (vault) => storeCase(vault, { at: clock.now }));
    clock.now = noon('2035-01-01');
    await keep(1);
    expect(await own()).toMatchObject({ expiredLog: { through: 2 }, logKeptSince: '2027-01-01T12:00:00.000Z' });
    await trim();
    const { entries } = await test.call('audit.list', { procedure: 'vault.setIdleLock' });
    expect(entries).toHaveLength(1);
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('loses nothing without a second person, who agrees to exactly these entries', async () => {
    await addPerson(test, 'decisionMaker');
    await test.call('approvals.setMode', { mode: 'fourEyes' });
    clock.now = noon('2030-06-01');
    await keep(3);
    expect(await problemCode(trim())).toBe('approval.needed');
    const asked = await test.call('approvals.request', {
      procedure: 'retention.trimLog',
      input: { note: 'Frist vorbei' },
      note: 'vorbei',
    });
    const through = (await own()).expiredLog!.through;
    expect(asked.effects).toEqual([
      { code: 'logTrimmed', values: { entries: through, through, day: '2026-03-01', years: 3 } },
    ]);
    const as = { user: 'decisionMaker', passphrase: personPassphrase };
    await test.call('approvals.decide', { id: asked.id, decision: 'approve', note: 'ja', as });
    expect(await trim()).toEqual({ removed: through, through });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });
});
