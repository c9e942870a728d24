import { cpSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acceptInvitation } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { rotateKeys } from './rotate-keys.ts';
import { unlockVault } from './unlock.ts';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore({ worksAlone: true });
});
afterEach(() => test.dispose());

const rotate = () => test.call('vault.rotateKey', { cause: 'routine' });

it('slots that are made while keys are replaced hold the keys that count afterwards', async () => {
  const { jobId } = await rotate();
  const invitations = ['first', 'second'].map((name) =>
    test.call('users.add', { name, displayName: name, role: 'reviewer' }),
  );
  const codes = (await Promise.all(invitations)).map(({ invitationCode }) => invitationCode);
  expect((await test.waitForJob(jobId)).state).toBe('done');
  for (const [index, name] of ['first', 'second'].entries()) {
    await acceptInvitation(test, name, codes[index]!);
    expect((await test.call('vault.status')).user).toMatchObject({ name, readsContent: true });
  }
});

it('a passphrase that is changed while keys are replaced opens the vault afterwards', async () => {
  const next = 'another passphrase';
  const { jobId } = await rotate();
  await test.call('vault.changePassphrase', { current: testPassphrase, next });
  expect((await test.waitForJob(jobId)).state).toBe('done');
  await test.call('vault.lock');
  await test.call('vault.unlock', { user: testUser, passphrase: next });
});

it('a command that ends all jobs does not wait for one that waits for commands', async () => {
  const { jobId } = await rotate();
  expect(await problemCode(test.call('vault.wipeContent', {}))).toBeNull();
  expect((await test.waitForJob(jobId)).state).toMatch(/interrupted|done/);
  expect(await test.call('transcripts.volume')).toEqual({ months: [] });
});

it('a replacement that failed half-way can be begun again, and killed at its worst moment', async () => {
  await test.call('vault.lock');
  const credentials = { user: testUser, passphrase: testPassphrase };
  const vault = await unlockVault(test.vaultPath, credentials);
  const control = { signal: new AbortController().signal, progress: () => undefined };
  const { register } = vault;
  const exchangeContent = vault.exchangeContent.bind(vault);
  vault.exchangeContent = () => Promise.reject(new Error('the disk was full'));
  await expect(rotateKeys(vault, control)).rejects.toThrow('the disk was full');
  vault.exchangeContent = exchangeContent;
  const killed = path.join(test.folder, 'killed.custos');
  const exchange = register.exchange.bind(register);
  register.exchange = (...keys) => {
    cpSync(test.vaultPath, killed, { recursive: true, filter: (file) => !/backups|vault\.lock/.test(file) });
    exchange(...keys);
  };
  await rotateKeys(vault, control);
  await vault.close();
  for (const folder of [killed, test.vaultPath]) {
    await test.call('vault.unlock', { path: folder, ...credentials });
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    await test.call('vault.lock');
  }
});

it('what a killed process left beside its copies is removed at the next unlock', async () => {
  await test.call('vault.lock');
  const leftovers = ['register', 'content'].flatMap((name) =>
    ['', '-journal', '-wal', '-shm'].map((suffix) => path.join(test.vaultPath, `${name}.db.new${suffix}`)),
  );
  for (const file of leftovers) writeFileSync(file, 'half a copy');
  await test.unlock();
  expect(leftovers.filter((file) => existsSync(file))).toEqual([]);
});
