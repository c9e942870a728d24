import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canMount, fill, mountDisk, unmountDisk } from '../testing/small-disk.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { registerMigrations } from './migration-list.ts';

describe.skipIf(!canMount())('on a full disk', () => {
  let disk: string;
  let test: TestCore;
  beforeEach(async () => {
    disk = mountDisk(4);
    test = await openTestCore({ folder: disk, hasVault: false });
  });
  afterEach(async () => {
    await test.dispose();
    unmountDisk(disk);
  });

  const create = () =>
    test.call('vault.create', {
      user: 'dpo',
      displayName: 'Dana Probst',
      passphrase: testPassphrase,
      controller: 'Muster AG',
    });

  it('creating a vault says so and leaves nothing behind', async () => {
    fill(disk, 0);
    expect(await problemCode(create())).toBe('storage.full');
    expect(existsSync(test.vaultPath) ? readdirSync(test.vaultPath) : []).toEqual([]);
  });

  it('a change says so, is not stored, and the vault goes on once there is space', async () => {
    await create();
    const ballast = fill(disk, 0);
    const letterhead = 'x'.repeat(4000);
    let code: string | null = null;
    for (let index = 0; index < 200 && code === null; index += 1) {
      code = await problemCode(test.call('controllers.add', { name: `Nr. ${index}`, letterhead }));
    }
    expect(code).toBe('storage.full');
    rmSync(ballast);
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    await test.call('controllers.add', { name: 'After' });
    const { controllers } = await test.call('controllers.list');
    const { total } = await test.call('audit.list', { procedure: 'controllers.add' });
    expect(controllers).toHaveLength(total + 1);
  });

  it('locking closes the vault although the log cannot be written', async () => {
    await create();
    fill(disk, 0);
    for (let index = 0; index < 200; index += 1) {
      if (
        (await problemCode(test.call('controllers.add', { name: `Nr. ${index}`, letterhead: 'x'.repeat(4000) }))) !==
        null
      )
        break;
    }
    expect(await problemCode(test.call('vault.lock'))).toBe('storage.full');
    expect((await test.call('vault.status')).state).toBe('locked');
  });

  it('a backup says so and leaves no half of one', async () => {
    await create();
    const ballast = fill(disk, 100_000);
    const to = path.join(disk, 'backup.custos');
    const { jobId } = await test.call('vault.backup', { to });
    expect(await test.waitForJob(jobId)).toMatchObject({ state: 'failed', problem: { code: 'storage.full' } });
    expect(existsSync(to)).toBe(false);
    rmSync(ballast);
  });

  it('a restore says so, and the vault that is there stays as it is', async () => {
    await create();
    const from = path.join(disk, 'backup.custos');
    await test.waitForJob((await test.call('vault.backup', { to: from })).jobId);
    await test.call('controllers.add', { name: 'After the backup' });
    await test.call('vault.lock');
    const ballast = fill(disk, 100_000);
    const restore = { from, user: testUser, passphrase: testPassphrase, replace: true };
    expect(await problemCode(test.call('vault.restore', restore))).toBe('storage.full');
    rmSync(ballast);
    expect(readdirSync(disk).toSorted()).toEqual(['backup.custos', 'test.custos']);
    await test.unlock();
    expect((await test.call('controllers.list')).controllers).toHaveLength(2);
  });

  it('a newer version says so when it cannot copy the vault first, leaves no half copy, and goes on later', async () => {
    await create();
    await test.call('vault.lock');
    const shipped = registerMigrations.length;
    registerMigrations.push({ version: shipped + 1, sql: 'ALTER TABLE controller ADD COLUMN extra TEXT' });
    try {
      const ballast = fill(disk, 150_000);
      expect(await problemCode(test.unlock())).toBe('storage.full');
      expect(readdirSync(path.join(test.vaultPath, 'backups'))).toEqual([]);
      rmSync(ballast);
      await test.unlock();
      expect((await test.call('vault.automaticBackups')).backups).toHaveLength(1);
    } finally {
      registerMigrations.splice(shipped);
    }
  });
});
