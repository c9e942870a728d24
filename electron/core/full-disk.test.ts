import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcedureName } from '../../shared/contract/index.ts';
import { canMount, fill, mountDisk, unmountDisk } from './testing/small-disk.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from './testing/test-core.ts';

const next = 'another passphrase';

describe.skipIf(!canMount())('on a full disk', () => {
  let disk: string;
  let test: TestCore;
  beforeEach(async () => {
    disk = mountDisk(16);
    test = await openTestCore({ folder: disk });
  });
  afterEach(async () => {
    await test.dispose();
    unmountDisk(disk);
  });

  /** Keeps changing something small until the log itself has no room left in what the disk has given it. */
  async function exhaust(): Promise<void> {
    for (let index = 0; index < 400; index += 1) {
      const letterhead = 'x'.repeat(4000);
      if ((await problemCode(test.call('controllers.add', { name: `Nr. ${index}`, letterhead }))) !== null) return;
    }
    throw new Error('the disk does not fill up');
  }

  async function jobCode(name: 'vault.rotateKey' | 'vault.backup', input: object): Promise<string | null> {
    try {
      const { jobId } = await test.call(name, input as never);
      return (await test.waitForJob(jobId)).problem?.code ?? null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  /** Opens with the old passphrase or the new one, and everything in it fits together. */
  async function expectWhole(): Promise<void> {
    await problemCode(test.call('vault.lock'));
    const withOld = await problemCode(test.call('vault.unlock', { user: testUser, passphrase: testPassphrase }));
    if (withOld !== null) await test.call('vault.unlock', { user: testUser, passphrase: next });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
    const odd = readdirSync(test.vaultPath).filter((name) => /\.(new|restoring|creating)$/.test(name));
    expect(odd).toEqual([]);
  }

  it.each<[ProcedureName, object]>([
    ['vault.changePassphrase', { current: testPassphrase, next }],
    ['vault.setKeyFile', { passphrase: testPassphrase, to: 'KEY' }],
    ['vault.replaceRecoveryCode', { passphrase: testPassphrase }],
    ['vault.setIdleLock', { minutes: 7 }],
    ['users.add', { name: 'rita', displayName: 'Rita', role: 'reviewer' }],
    ['approvals.request', { procedure: 'vault.wipeContent', input: {}, note: 'x' }],
    ['vault.rotateKey', { cause: 'routine' }],
  ])('%s says so, and the vault is whole once there is space', async (name, input) => {
    const ballast = fill(disk, 0);
    await exhaust();
    const given = 'to' in input ? { ...input, to: path.join(disk, 'key') } : input;
    const code =
      name === 'vault.rotateKey' ? await jobCode(name, given) : await problemCode(test.call(name, given as never));
    expect(code).toBe('storage.full');
    expect(readdirSync(disk)).not.toContain('key');
    rmSync(ballast);
    await expectWhole();
  });

  it('replacing the keys says so wherever the space ends, and goes well with more', { timeout: 300_000 }, async () => {
    const codes: (string | null)[] = [];
    for (const left of [60_000, 200_000, 400_000, 1_200_000]) {
      const ballast = fill(disk, left);
      codes.push(await jobCode('vault.rotateKey', { cause: 'routine' }));
      rmSync(ballast);
      await expectWhole();
      rmSync(path.join(test.vaultPath, 'backups'), { recursive: true, force: true });
    }
    expect(codes[0]).toBe('storage.full');
    expect(codes.filter((code) => code !== null && code !== 'storage.full')).toEqual([]);
    expect(await jobCode('vault.rotateKey', { cause: 'routine' })).toBeNull();
  });
});
