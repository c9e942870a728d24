import { mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { createVault } from './create-vault.ts';

let test: TestCore;
afterEach(async () => {
  await test.dispose();
});

const file = (name: string) => path.join(test.vaultPath, name);
const unlock = (passphrase = testPassphrase) => test.call('vault.unlock', { user: testUser, passphrase });
const phasesOf = async (procedure: string) =>
  (await test.call('audit.list', { procedure })).entries.map(({ phase }) => phase);

describe('creating a vault', () => {
  const create = () =>
    test.call('vault.create', {
      user: testUser,
      displayName: 'Dana Probst',
      passphrase: testPassphrase,
      controller: 'Muster AG',
    });

  beforeEach(async () => {
    test = await openTestCore({ hasVault: false });
  });

  it('can be tried again in the same folder after it was cut short', async () => {
    const { vault } = await createVault(test.vaultPath, { user: 'someone', passphrase: 'never completed' });
    await vault.close();
    expect((await test.call('vault.status')).state).toBe('absent');
    await create();
    await test.call('vault.lock');
    await unlock();
    expect(readdirSync(test.vaultPath)).not.toContain('vault.creating');
  });

  it('never takes databases whose header was lost for leftovers', async () => {
    await create();
    await test.call('vault.lock');
    renameSync(file('vault.json'), path.join(test.folder, 'kept.json'));
    expect(await problemCode(create())).toBe('vault.pathNotUsable');
    renameSync(path.join(test.folder, 'kept.json'), file('vault.json'));
    await unlock();
  });

  it('leaves nothing when the header cannot be written', async () => {
    mkdirSync(test.vaultPath);
    mkdirSync(path.join(test.folder, 'elsewhere'));
    const created = createVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
    const { vault, complete } = await created;
    mkdirSync(file('vault.json.new'));
    expect(complete).toThrow();
    await vault.close();
    rmdirSync(file('vault.json.new'));
    await create();
  });
});

describe('a vault whose header cannot be written', () => {
  beforeEach(async () => {
    test = await openTestCore();
    mkdirSync(file('vault.json.new'));
  });

  it('keeps its passphrase, and the log says that changing it failed', async () => {
    const change = test.call('vault.changePassphrase', { current: testPassphrase, next: 'another passphrase' });
    expect(await problemCode(change)).not.toBeNull();
    expect(await phasesOf('vault.changePassphrase')).toEqual(['failed', 'begun']);
    await test.call('vault.lock');
    expect(await problemCode(unlock('another passphrase'))).toBe('vault.wrongPassphrase');
    await unlock();
  });

  it('stays closed to the recovery code, and the log says that it was tried', async () => {
    await test.call('vault.lock');
    const { recoveryCode } = test;
    const recover = test.call('vault.recover', { user: testUser, recoveryCode, passphrase: 'another passphrase' });
    expect(await problemCode(recover)).not.toBeNull();
    expect((await test.call('vault.status')).state).toBe('locked');
    await unlock();
    expect(await phasesOf('vault.recover')).toEqual(['failed', 'begun']);
  });
});

describe('wiping the content', () => {
  beforeEach(async () => {
    test = await openTestCore({ worksAlone: true });
  });

  it('closes the vault when the old file cannot be removed, and is finished at the next unlock', async () => {
    renameSync(file('content.db'), path.join(test.folder, 'moved.db'));
    mkdirSync(file('content.db'));
    expect(await problemCode(test.call('vault.wipeContent'))).not.toBeNull();
    expect((await test.call('vault.status')).state).toBe('locked');
    rmdirSync(file('content.db'));
    await unlock();
    expect(await phasesOf('vault.wipeContent')).toEqual(['settled', 'begun']);
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  });

  it('destroys the copies of older content that migrations left, and keeps the note in the log', async () => {
    mkdirSync(path.join(file('backups'), 'before'), { recursive: true });
    writeFileSync(path.join(file('backups'), 'before', 'content.db'), 'older content');
    await test.call('vault.wipeContent', { note: 'machine goes to repair' });
    expect(readdirSync(test.vaultPath)).not.toContain('backups');
    const { entries } = await test.call('audit.list', { procedure: 'vault.wipeContent' });
    expect(entries[0]?.reason).toEqual({ purpose: 'wipe', note: 'machine goes to repair' });
  });
});
