import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { registerMigrations } from './migration-list.ts';

const shipped = registerMigrations.length;
let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
  await test.call('controllers.add', { name: 'Tochter GmbH' });
  await test.call('vault.lock');
});
afterEach(async () => {
  registerMigrations.splice(shipped);
  await test.dispose();
});

const backups = () => readdirSync(path.join(test.vaultPath, 'backups'));

it('a vault from an older version is copied first, then migrated, with all that is in it', async () => {
  registerMigrations.push({ version: shipped + 1, sql: 'ALTER TABLE controller ADD COLUMN extra TEXT' });
  await test.unlock();
  expect((await test.call('controllers.list')).controllers).toHaveLength(2);
  expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  await test.call('vault.lock');
  expect(backups()).toHaveLength(1);
  await test.unlock();
  await test.call('vault.lock');
  expect(backups()).toHaveLength(1);
  // The copy is of the time before: this version refuses the migrated vault, and opens the copy.
  registerMigrations.splice(shipped);
  const open = (folder: string) =>
    test.call('vault.unlock', { path: folder, user: testUser, passphrase: testPassphrase });
  expect(await problemCode(open(test.vaultPath))).toBe('vault.formatNewer');
  await open(path.join(test.vaultPath, 'backups', backups()[0]!));
  expect((await test.call('controllers.list')).controllers).toHaveLength(2);
});

it('a migration that fails leaves the vault as it was', async () => {
  registerMigrations.push({ version: shipped + 1, sql: 'ALTER TABLE controller ADD COLUMN extra TEXT; nonsense' });
  expect(await problemCode(test.unlock())).toBe('internal');
  registerMigrations.splice(shipped);
  await test.unlock();
  expect((await test.call('controllers.list')).controllers).toHaveLength(2);
});
