import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canMount, mountDisk, mountReadOnly, unmountDisk } from './testing/small-disk.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

describe.skipIf(!canMount())('in a folder where nothing can be written', () => {
  let disk: string;
  let view: string;
  let test: TestCore;
  beforeEach(async () => {
    disk = mountDisk(16);
    test = await openTestCore({ folder: disk });
    await test.call('vault.lock');
    view = mountReadOnly(disk);
  });
  afterEach(async () => {
    await test.dispose();
    execFileSync('umount', ['-l', view]);
    rmSync(view, { recursive: true });
    unmountDisk(disk);
  });

  const state = (): string[] =>
    readdirSync(test.vaultPath).map(
      (name) => `${name} ${readFileSync(path.join(test.vaultPath, name)).toString('hex')}`,
    );

  it('a vault says what is wrong, stays as it is, and opens where it can be written', async () => {
    const before = state();
    const from = path.join(view, 'test.custos');
    const secret = { user: testUser, passphrase: testPassphrase };
    expect(await problemCode(test.call('vault.unlock', { path: from, ...secret }))).toBe('storage.notWritable');
    const recovery = { user: testUser, recoveryCode: test.recoveryCode, passphrase: 'another passphrase' };
    expect(await problemCode(test.call('vault.recover', { path: from, ...recovery }))).toBe('storage.notWritable');
    expect(state()).toEqual(before);
    await test.call('vault.unlock', { path: test.vaultPath, ...secret });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
  });

  it('nothing is created, backed up, exported or made there, and each says so', async () => {
    const to = path.join(view, 'new');
    const owner = { user: testUser, displayName: 'Dana', passphrase: testPassphrase, controller: 'Muster AG' };
    expect(await problemCode(test.call('vault.create', { path: to, ...owner }))).toBe('vault.pathNotUsable');
    await test.call('vault.unlock', { path: test.vaultPath, user: testUser, passphrase: testPassphrase });
    expect(await problemCode(test.call('audit.export', { to }))).toBe('storage.notWritable');
    expect(await problemCode(test.call('vault.backup', { to }))).toBe('storage.notWritable');
    const keyFile = test.call('vault.setKeyFile', { passphrase: testPassphrase, to });
    expect(await problemCode(keyFile)).toBe('storage.notWritable');
    expect((await test.call('vault.status')).user?.hasKeyFile).toBe(false);
    expect(readdirSync(view)).not.toContain('new');
  });
});
