import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/errors/problem.ts';
import { addPerson, switchTo } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { backUpVault } from './backup.ts';
import { unlockVault } from './unlock.ts';

let test: TestCore;
let to: string;
beforeEach(async () => {
  test = await openTestCore();
  to = path.join(test.folder, 'backup.custos');
});
afterEach(() => test.dispose());

const owner = { user: testUser, passphrase: testPassphrase };
const begin = (place = to) => test.call('vault.backup', { to: place });
const finish = async () => test.waitForJob((await begin()).jobId);
const backupJobs = async () =>
  (await test.call('jobs.list', {})).jobs.filter(({ procedure }) => procedure === 'vault.backup');

describe('the place of a backup', () => {
  it('is refused at once inside the vault, and nothing is begun', async () => {
    expect(await problemCode(begin(test.vaultPath))).toBe('vault.placesOverlap');
    expect(await problemCode(begin(path.join(test.vaultPath, 'copy')))).toBe('vault.placesOverlap');
    expect(await backupJobs()).toEqual([]);
  });

  it('may begin like the name of the vault, and may need folders on the way', async () => {
    to = path.join(`${test.vaultPath} copies`, 'monday', 'backup.custos');
    expect(await finish()).toMatchObject({ state: 'done', result: { path: to } });
    expect(readdirSync(to).toSorted()).toEqual(['content.db', 'register.db', 'vault.json']);
  });

  it('is taken over where a backup was cut short', async () => {
    mkdirSync(to);
    for (const name of ['vault.backing-up', 'content.db', 'vault.json.new']) writeFileSync(path.join(to, name), 'half');
    expect((await test.call('vault.status')).state).toBe('unlocked');
    expect((await finish()).state).toBe('done');
    await test.call('vault.lock');
    await test.call('vault.unlock', { path: to, ...owner });
  });

  it.each(['vault.json', 'letter.txt'])('is never taken over where %s is', async (name) => {
    mkdirSync(to);
    for (const each of ['vault.backing-up', name]) writeFileSync(path.join(to, each), 'mine');
    expect(await problemCode(begin())).toBe('export.exists');
    expect(readFileSync(path.join(to, name), 'utf8')).toBe('mine');
  });
});

describe('a backup on its way', () => {
  it('leaves nothing when it is stopped', async () => {
    await test.call('vault.lock');
    const vault = await unlockVault(test.vaultPath, owner);
    const stop = new AbortController();
    const progress = (): void => stop.abort(new Problem('job.cancelled'));
    expect(await problemCode(backUpVault(vault, to, { signal: stop.signal, progress }))).toBe('job.cancelled');
    await vault.close();
    expect(readdirSync(test.folder)).toEqual(['test.custos']);
  });

  it('is no vault before it is complete, and says how far it is', async () => {
    await test.call('vault.lock');
    const vault = await unlockVault(test.vaultPath, owner);
    const seen: [number, boolean][] = [];
    const progress = (done: number): void => {
      seen.push([done, existsSync(path.join(to, 'vault.json'))]);
    };
    const bytes = await backUpVault(vault, to, { progress });
    await vault.close();
    expect([seen[0], seen.at(-1)]).toEqual([
      [0, false],
      [100, true],
    ]);
    expect(bytes).toBeGreaterThan(10_000);
  });

  it('that was under way when the copy was made does not go on by itself in the copy', async () => {
    await finish();
    await test.call('vault.lock');
    const other = await openTestCore({ folder: test.folder, hasVault: false, resumesJobs: true });
    await other.call('vault.unlock', { path: to, ...owner });
    const { jobs } = await other.call('jobs.list', {});
    expect(jobs.map(({ procedure, state }) => [procedure, state])).toEqual([['vault.backup', 'interrupted']]);
    await other.dispose();
  });
});

it('a backup by who holds no content key has the content, as it lies there, with what was not yet written into it', async () => {
  await addPerson(test, 'administrator');
  await switchTo(test, 'administrator');
  const log = path.join(test.vaultPath, 'content.db-wal');
  writeFileSync(log, 'not yet in the database');
  expect((await finish()).state).toBe('done');
  expect(readFileSync(path.join(to, 'content.db-wal'), 'utf8')).toBe('not yet in the database');
  await test.call('vault.lock');
  await test.call('vault.unlock', { path: to, ...owner });
  expect(await test.call('transcripts.volume')).toEqual({ months: [] });
});
