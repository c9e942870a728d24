import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { addPerson, personPassphrase, switchTo } from '../../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, type TestCore } from '../../testing/test-core.ts';

const day = 86_400_000;
const passphrase = testPassphrase;
let now: number;
let test: TestCore;
let folder: string;
beforeEach(async () => {
  now = Date.parse('2026-11-24T08:00:00Z');
  test = await openTestCore({ now: () => now, resumesJobs: true });
  folder = path.join(test.folder, 'copies');
  mkdirSync(folder);
});
afterEach(() => test.dispose());

const state = () => test.call('vault.backupState');
const schedule = (keep = 2) => test.call('vault.scheduleBackups', { schedule: { folder, everyDays: 7, keep } });
const backUp = async (name: string): Promise<JobSummary> =>
  test.waitForJob((await test.call('vault.backup', { to: path.join(folder, name) })).jobId);

/** Waits for the one that begins by itself. */
async function awaitBackups(count: number): Promise<JobSummary> {
  const newest = await vi.waitFor(
    async () => {
      const jobs = (await test.call('jobs.list')).jobs.filter(({ procedure }) => procedure === 'vault.backup');
      expect(jobs).toHaveLength(count);
      return jobs[0]!;
    },
    { timeout: 20_000 },
  );
  return test.waitForJob(newest.id);
}

async function comeBackAfter(ms: number): Promise<void> {
  await test.call('vault.lock');
  now += ms;
  await test.unlock();
}

describe('backups on a schedule', { timeout: 60_000 }, () => {
  it('begin at once, come again when they are due, and no sooner', async () => {
    expect(await state()).toEqual({ schedule: null, nextAt: null, last: null, lastTest: null });
    await schedule();
    expect(await awaitBackups(1)).toMatchObject({ state: 'done' });
    expect(await state()).toMatchObject({ nextAt: '2026-12-01T08:00:00.000Z', last: { state: 'done', problem: null } });
    await comeBackAfter(6 * day);
    await comeBackAfter(day);
    await awaitBackups(2);
    expect(readdirSync(folder)).toEqual(['test-2026-11-24T08-00-00Z.custos', 'test-2026-12-01T08-00-00Z.custos']);
  });

  it('leave as many as were asked for, and whatever somebody else put beside them', async () => {
    mkdirSync(path.join(folder, 'test-2020-01-01T00-00-00Z.custos'));
    await backUp('test-of-mine.custos');
    await schedule(1);
    await awaitBackups(2);
    await comeBackAfter(7 * day);
    await awaitBackups(3);
    expect(readdirSync(folder)).toEqual([
      'test-2020-01-01T00-00-00Z.custos',
      'test-2026-12-01T08-00-00Z.custos',
      'test-of-mine.custos',
    ]);
  });

  it('say that the folder is gone, make none in its place, and try again at the next unlock', async () => {
    await schedule();
    await awaitBackups(1);
    rmSync(folder, { recursive: true });
    await comeBackAfter(7 * day);
    expect(await awaitBackups(2)).toMatchObject({ state: 'failed', problem: { code: 'vault.backupFolderMissing' } });
    expect((await state()).last).toMatchObject({ state: 'failed', problem: 'vault.backupFolderMissing' });
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder);
    await comeBackAfter(60_000);
    expect(await awaitBackups(3)).toMatchObject({ state: 'done' });
  });

  it('end with the schedule, and are neither set for a folder that is missing nor inside the vault', async () => {
    const nowhere = { folder: path.join(test.folder, 'nowhere'), everyDays: 1, keep: 1 };
    const set = (wanted: object) => test.call('vault.scheduleBackups', { schedule: { ...nowhere, ...wanted } });
    expect(await problemCode(set({}))).toBe('vault.backupFolderMissing');
    expect(await problemCode(set({ folder: test.vaultPath }))).toBe('vault.placesOverlap');
    await schedule();
    await awaitBackups(1);
    expect(await test.call('vault.scheduleBackups', { schedule: null })).toEqual({ nextAt: null });
    await comeBackAfter(30 * day);
    expect(await state()).toMatchObject({ schedule: null, nextAt: null });
  });
});

describe('a restore test', { timeout: 60_000 }, () => {
  it('opens the newest backup, counts it against the vault, and leaves nothing of it', async () => {
    await backUp('first.custos');
    await backUp('second.custos');
    await test.call('controllers.add', { name: 'Später GmbH' });
    const before = readdirSync(test.folder);
    const tested = await test.call('vault.testRestore', { passphrase });
    expect(tested).toMatchObject({
      from: path.join(folder, 'second.custos'),
      outcome: 'whole',
      problem: null,
      continuesLog: true,
      readsContent: true,
    });
    expect(tested.counts).toContainEqual({ thing: 'users', backup: 1, now: 1 });
    expect(tested.counts).toContainEqual({ thing: 'messages', backup: 0, now: 0 });
    const log = tested.counts.find(({ thing }) => thing === 'logEntries')!;
    expect(log.now).toBeGreaterThan(log.backup);
    expect(readdirSync(test.folder)).toEqual(before);
    expect((await state()).lastTest).toEqual(tested);
    const { entries } = await test.call('audit.list', { procedure: 'vault.testRestore', limit: 1 });
    expect(entries[0]).toMatchObject({ phase: 'done', refs: { outcome: 'whole', users: 1 } });
  });

  it('finds a backup that cannot be restored, and keeps that as its result', async () => {
    await backUp('first.custos');
    truncateSync(path.join(folder, 'first.custos', 'register.db'), 8192);
    expect(await test.call('vault.testRestore', { passphrase })).toMatchObject({ outcome: 'unusable' });
    rmSync(path.join(folder, 'first.custos', 'content.db'));
    const from = path.join(folder, 'first.custos');
    expect(await test.call('vault.testRestore', { from, passphrase })).toMatchObject({
      outcome: 'unusable',
      problem: 'vault.backupIncomplete',
    });
    expect((await state()).lastTest).toMatchObject({ problem: 'vault.backupIncomplete', counts: [] });
  });

  it('notices that a backup does not belong to the log of this vault', async () => {
    await backUp('early.custos');
    await test.call('controllers.add', { name: 'Früher GmbH' });
    await backUp('late.custos');
    await test.call('vault.lock');
    await test.call('vault.restore', {
      from: path.join(folder, 'early.custos'),
      replace: true,
      user: 'dpo',
      passphrase,
    });
    const late = await test.call('vault.testRestore', { from: path.join(folder, 'late.custos'), passphrase });
    expect(late).toMatchObject({ outcome: 'whole', continuesLog: false });
  });

  it('opens with the recovery code as well', async () => {
    await backUp('first.custos');
    const { recoveryCode } = test;
    expect(await test.call('vault.testRestore', { recoveryCode })).toMatchObject({ outcome: 'whole' });
    const both = test.call('vault.testRestore', { recoveryCode, passphrase });
    expect(await problemCode(both)).toBe('input.invalid');
  });

  it('is no way to try passphrases faster, and says nothing of the backup after a wrong one', async () => {
    await backUp('first.custos');
    const codes = [];
    for (let tries = 0; tries < 7; tries += 1)
      codes.push(await problemCode(test.call('vault.testRestore', { passphrase: 'not this one' })));
    expect(codes[0]).toBe('vault.wrongPassphrase');
    expect(codes.at(-1)).toBe('vault.tooManyAttempts');
    expect((await state()).lastTest).toBeNull();
    expect(readdirSync(test.folder).filter((name) => name.includes('restore-test'))).toEqual([]);
  });

  it('needs a backup, counts no content for who cannot read it, and is for who manages the vault', async () => {
    expect(await problemCode(test.call('vault.testRestore', { passphrase }))).toBe('vault.noBackup');
    await addPerson(test, 'administrator');
    await backUp('first.custos');
    await switchTo(test, 'administrator');
    const tested = await test.call('vault.testRestore', { passphrase: personPassphrase });
    expect(tested).toMatchObject({ outcome: 'whole', readsContent: false });
    expect(tested.counts.map(({ thing }) => thing)).not.toContain('messages');
  });
});
