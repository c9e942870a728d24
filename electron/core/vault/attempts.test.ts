import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { delaySeconds, remainingDelay } from './attempt-delay.ts';
import { noteFailedAttempt, readFailedAttempts } from './attempts.ts';

describe('the delay', () => {
  it('begins with the third failure in a row, doubles, and ends at a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2000].map(delaySeconds)).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('runs out, also for a clock that was set back by years', () => {
    const row = { inARow: 9, waitsFrom: 1e12 };
    expect(remainingDelay(row, 1e12 + 20_500)).toEqual({ seconds: 40, restarts: false });
    expect(remainingDelay(row, 1e12 + 60_000)).toEqual({ seconds: 0, restarts: false });
    expect(remainingDelay(row, 0)).toEqual({ seconds: 60, restarts: true });
    expect(remainingDelay({ ...row, inARow: 1 }, 0)).toEqual({ seconds: 0, restarts: false });
  });
});

describe('failed attempts', () => {
  let test: TestCore;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-24T08:00:00Z');
    test = await openTestCore({ now: () => now });
    await test.call('vault.lock');
  });
  afterEach(() => test.dispose());

  const unlock = (passphrase = testPassphrase, user = testUser) => test.call('vault.unlock', { user, passphrase });
  const file = () => path.join(test.vaultPath, 'attempts.json');
  async function fail(times: number): Promise<void> {
    for (let index = 0; index < times; index += 1) {
      expect(await problemCode(unlock('wrong one'))).toBe('vault.wrongPassphrase');
    }
  }

  it('make the next wait, however right it is, also after a restart', async () => {
    await fail(3);
    const again = await openTestCore({ folder: test.folder, hasVault: false, now: () => now });
    await expect(again.call('vault.unlock', { user: testUser, passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'vault.tooManyAttempts',
      details: { retryAfterSeconds: 2 },
    });
    now += 2000;
    await again.unlock();
    await again.dispose();
  });

  it('are in the log after the next unlock, and told to who unlocked', async () => {
    await fail(1);
    now += 60_000;
    expect(await problemCode(unlock(testPassphrase, 'my-secret-passphrase'))).toBe('vault.wrongPassphrase');
    const recover = { user: testUser, recoveryCode: 'AAAA', passphrase: 'chosen anew and long' };
    expect(await problemCode(test.call('vault.recover', recover))).toBe('vault.wrongRecoveryCode');
    expect(readFileSync(file(), 'utf8')).not.toContain('my-secret-passphrase');
    now += 60_000;
    const { failedAttempts, user } = await unlock();
    expect(failedAttempts).toEqual({ count: 3, first: '2026-11-24T08:00:00.000Z', last: '2026-11-24T08:01:00.000Z' });
    const { entries } = await test.call('audit.list', { limit: 4 });
    expect(entries.slice(1).map(({ procedure, phase, refs }) => [procedure, phase, refs])).toEqual([
      ['vault.recover', 'failed', { kind: 'recover', attemptedAt: '2026-11-24T08:01:00.000Z', signInUserId: user.id }],
      ['vault.unlock', 'failed', { kind: 'unlock', attemptedAt: '2026-11-24T08:01:00.000Z' }],
      ['vault.unlock', 'failed', { kind: 'unlock', attemptedAt: '2026-11-24T08:00:00.000Z', signInUserId: user.id }],
    ]);
    expect(existsSync(file())).toBe(false);
    await test.call('vault.lock');
    expect((await unlock()).failedAttempts).toBeNull();
  });

  it('are told after a recovery too', async () => {
    await fail(2);
    const { recoveryCode } = test;
    const recover = { user: testUser, recoveryCode, passphrase: 'chosen anew and long' };
    expect((await test.call('vault.recover', recover)).failedAttempts).toMatchObject({ count: 2 });
    expect(existsSync(file())).toBe(false);
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('at an open vault make the next wait as well', async () => {
    await unlock();
    const change = (current: string) => test.call('vault.changePassphrase', { current, next: 'another passphrase' });
    for (let index = 0; index < 3; index += 1) {
      expect(await problemCode(change('wrong one'))).toBe('vault.wrongPassphrase');
    }
    expect(await problemCode(change(testPassphrase))).toBe('vault.tooManyAttempts');
    now += 2000;
    await change(testPassphrase);
    // Who gets in has a new row of tries, and the old ones stay until they are in the log.
    expect(readFailedAttempts(test.vaultPath)).toMatchObject({ inARow: 0, count: 3 });
  });

  it('of a colleague’s passphrase do not begin anew with one’s own, at an open vault or after a lock', async () => {
    await unlock();
    await addPerson(test, 'decisionMaker');
    const tryColleague = async () => {
      await test.call('vault.lock');
      return problemCode(unlock('a guess', 'decisionMaker'));
    };
    const succeed = async () => {
      now += 8000;
      await unlock();
      await test.call('vault.changePassphrase', { current: testPassphrase, next: testPassphrase });
    };
    for (let index = 0; index < 4; index += 1) {
      expect(await tryColleague()).toBe('vault.wrongPassphrase');
      await succeed();
    }
    expect(readFailedAttempts(test.vaultPath)).toMatchObject({ inARow: 4, count: 0 });
    expect(await tryColleague()).toBe('vault.wrongPassphrase');
    expect(await problemCode(unlock())).toBe('vault.tooManyAttempts');
    now += 10 * 60_000;
    await unlock();
    expect(existsSync(file())).toBe(false);
  });

  it('never keep the owner out for more than a minute when the clock is set back', async () => {
    await fail(3);
    now -= 365 * 86_400_000;
    expect(await problemCode(unlock())).toBe('vault.tooManyAttempts');
    now += 60_000;
    await unlock();
  });

  it('do not keep the owner out when the file is damaged or cannot be written', async () => {
    await fail(3);
    writeFileSync(file(), '{"inARow": 1e9');
    await unlock();
    await test.call('vault.lock');
    mkdirSync(`${file()}.new`);
    await fail(4);
    await unlock();
    rmdirSync(`${file()}.new`);
  });

  it('are counted on when there are more than are kept', () => {
    for (let index = 0; index < 1005; index += 1) {
      noteFailedAttempt(test.vaultPath, { at: now + index, kind: 'unlock', userId: null });
    }
    const failed = readFailedAttempts(test.vaultPath)!;
    expect(failed).toMatchObject({ count: 1005, inARow: 1005, first: now });
    expect(failed.attempts).toHaveLength(1000);
    expect(failed.attempts.at(-1)?.at).toBe(now + 1004);
  });
});
