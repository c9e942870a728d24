import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { addPerson, switchTo } from '../testing/people.ts';
import { registerMigrations } from './migration-list.ts';

const shipped = registerMigrations.length;
const day = 86_400_000;
const today = Date.parse('2026-11-24T08:00:00Z');

let test: TestCore;
let now: number;
beforeEach(async () => {
  now = today;
  test = await openTestCore({ now: () => now });
});
afterEach(async () => {
  registerMigrations.splice(shipped);
  await test.dispose();
});

const folder = () => path.join(test.vaultPath, 'backups');
const list = async () => (await test.call('vault.automaticBackups')).backups;
async function unlockAgain(): Promise<void> {
  await test.call('vault.lock');
  await test.unlock();
}

/** Copies made on these days before today. */
async function makeCopies(...ages: number[]): Promise<void> {
  const original = path.join(test.folder, 'original');
  await test.waitForJob((await test.call('vault.backup', { to: original })).jobId);
  for (const age of ages) {
    const at = new Date(today - age * day).toISOString().replaceAll(':', '-');
    cpSync(original, path.join(folder(), `${at}-before-rotation`), { recursive: true });
  }
}

it('a copy made before a migration is listed, with when it will be deleted', async () => {
  expect(await list()).toEqual([]);
  registerMigrations.push({ version: shipped + 1, sql: 'ALTER TABLE controller ADD COLUMN extra TEXT' });
  const before = Date.now();
  await unlockAgain();
  const [copy, ...others] = await list();
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ cause: 'migration', path: path.join(folder(), copy!.name) });
  expect(Date.parse(copy!.at)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(copy!.deletedAfter) - Date.parse(copy!.at)).toBe(30 * day);
  expect(copy!.bytes).toBeGreaterThan(10_000);
});

it('copies older than 30 days are deleted at the next unlock, and the log says how many', async () => {
  await makeCopies(1, 29, 30, 31);
  expect(await list()).toHaveLength(4);
  await unlockAgain();
  expect((await list()).map(({ at }) => Math.round((today - Date.parse(at)) / day))).toEqual([1, 29]);
  const { entries } = await test.call('audit.list', { procedure: 'vault.unlock', limit: 1 });
  expect(entries[0]?.refs).toMatchObject({ expiredBackups: 2 });
});

it('the five newest are kept', async () => {
  await makeCopies(3, 1, 7, 2, 6, 5, 4);
  await unlockAgain();
  expect((await list()).map(({ at }) => Math.round((today - Date.parse(at)) / day))).toEqual([1, 2, 3, 4, 5]);
});

it('a copy that was cut short is never listed and goes at the next unlock; what others put there stays', async () => {
  await makeCopies(1);
  const half = path.join(folder(), '2026-11-23T07-00-00.000Z-before-migration');
  mkdirSync(half);
  for (const name of ['vault.backing-up', 'register.db']) writeFileSync(path.join(half, name), 'half');
  mkdirSync(path.join(folder(), 'my notes'));
  writeFileSync(path.join(folder(), 'letter.txt'), 'mine');
  expect(await list()).toHaveLength(1);
  await unlockAgain();
  expect(existsSync(half)).toBe(false);
  expect(readdirSync(folder()).filter((name) => !name.endsWith('rotation'))).toEqual(['letter.txt', 'my notes']);
});

it('a clock that was set back deletes nothing', async () => {
  await makeCopies(1, 2);
  now -= 400 * day;
  await unlockAgain();
  expect(await list()).toHaveLength(2);
});

it('copies are listed for who manages the vault alone', async () => {
  await addPerson(test, 'reviewer');
  await switchTo(test, 'reviewer');
  expect(await problemCode(test.call('vault.automaticBackups'))).toBe('permission.denied');
});

it('copies stay where a damaged content is given up: they may be all that is left of it', async () => {
  await makeCopies(1);
  await test.call('vault.lock');
  writeFileSync(path.join(test.vaultPath, 'content.db'), Buffer.alloc(9000, 7));
  await test.call('vault.unlock', { user: testUser, passphrase: testPassphrase, startContentAnew: true });
  expect(await list()).toHaveLength(1);
});
