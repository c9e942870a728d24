import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';

let test: TestCore;
let stick: string;
beforeEach(async () => {
  test = await openTestCore();
  stick = path.join(test.folder, 'stick.key');
});
afterEach(() => test.dispose());

const unlock = (keyFile?: string, passphrase = testPassphrase) =>
  test.call('vault.unlock', { user: testUser, passphrase, ...(keyFile !== undefined && { keyFile }) });
const makeKeyFile = (to: string | null = stick, keyFile?: string) =>
  test.call('vault.setKeyFile', { passphrase: testPassphrase, to, ...(keyFile !== undefined && { keyFile }) });

describe('a key file', () => {
  it('is needed besides the passphrase from then on', async () => {
    await makeKeyFile();
    expect((await test.call('vault.status')).user).toMatchObject({ hasKeyFile: true });
    await test.call('vault.lock');
    expect(await test.call('vault.status')).toMatchObject({ users: [testUser], keyFileUsers: [testUser] });
    expect(await problemCode(unlock())).toBe('vault.keyFileNeeded');
    expect(await problemCode(unlock(stick, 'not the passphrase'))).toBe('vault.wrongPassphrase');
    await unlock(stick);
    expect((await test.call('vault.status')).user).toMatchObject({ hasKeyFile: true, readsContent: true });
  });

  it('of someone else opens nothing, nor does a file that is none or is not there', async () => {
    await makeKeyFile();
    const others = path.join(test.folder, 'other.key');
    await makeKeyFile(others, stick);
    await test.call('vault.lock');
    expect(await problemCode(unlock(stick))).toBe('vault.wrongPassphrase');
    const picture = path.join(test.folder, 'picture.png');
    writeFileSync(picture, Buffer.alloc(100_000, 7));
    expect(await problemCode(unlock(picture))).toBe('keyFile.invalid');
    expect(await problemCode(unlock(path.join(test.folder, 'nothing')))).toBe('keyFile.unreadable');
    expect(await problemCode(unlock(test.folder))).toBe('keyFile.unreadable');
    await unlock(others);
  });

  it('holds a secret that is in no file of the vault', async () => {
    await makeKeyFile();
    const [first, secret] = readFileSync(stick, 'utf8').split('\n');
    expect(first).toBe('custos key file 1');
    expect(readFileSync(path.join(test.vaultPath, 'vault.json'), 'utf8')).not.toContain(secret);
    expect(JSON.stringify([test.logLines, await test.call('audit.list', {})])).not.toContain(secret);
  });

  it('never overwrites, and is not left behind when it could not be put to use', async () => {
    writeFileSync(stick, 'something else');
    expect(await problemCode(makeKeyFile())).toBe('export.exists');
    expect(readFileSync(stick, 'utf8')).toBe('something else');
    const wrong = test.call('vault.setKeyFile', { passphrase: 'wrong one', to: path.join(test.folder, 'new.key') });
    expect(await problemCode(wrong)).toBe('vault.wrongPassphrase');
    expect(existsSync(path.join(test.folder, 'new.key'))).toBe(false);
    expect(await problemCode(makeKeyFile(path.join(test.folder, 'no', 'such', 'stick')))).toBe('storage.notWritable');
  });

  it('stays through a change of passphrase, which needs it, and can be done without again', async () => {
    await makeKeyFile();
    const change = { current: testPassphrase, next: 'another passphrase' };
    expect(await problemCode(test.call('vault.changePassphrase', change))).toBe('vault.keyFileNeeded');
    await test.call('vault.changePassphrase', { ...change, keyFile: stick });
    await test.call('vault.lock');
    await unlock(stick, change.next);
    await test.call('vault.setKeyFile', { passphrase: change.next, keyFile: stick, to: null });
    await test.call('vault.lock');
    expect((await test.call('vault.status')).keyFileUsers).toEqual([]);
    await unlock(undefined, change.next);
  });

  it('that is lost is covered by the recovery code', async () => {
    await makeKeyFile();
    await test.call('vault.lock');
    const { recoveryCode } = test;
    const next = 'chosen after the stick was lost';
    await test.call('vault.recover', { user: testUser, recoveryCode, passphrase: next });
    expect((await test.call('vault.status')).user).toMatchObject({ hasKeyFile: false });
    await test.call('vault.lock');
    await unlock(undefined, next);
  });
});

describe('a new recovery code', () => {
  it('replaces the old one, which opens nothing any more', async () => {
    const { recoveryCode } = await test.call('vault.replaceRecoveryCode', { passphrase: testPassphrase });
    await test.call('vault.lock');
    const recover = (code: string) =>
      test.call('vault.recover', { user: testUser, recoveryCode: code, passphrase: 'chosen anew and long' });
    expect(await problemCode(recover(test.recoveryCode))).toBe('vault.wrongRecoveryCode');
    await recover(recoveryCode);
  });

  it('is made for who proves his passphrase', async () => {
    const attempt = test.call('vault.replaceRecoveryCode', { passphrase: 'wrong one' });
    expect(await problemCode(attempt)).toBe('vault.wrongPassphrase');
  });
});
