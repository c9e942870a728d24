import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptInvitation, addPerson, personPassphrase, switchTo, switchToOwner } from '../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../testing/test-core.ts';
import { keySlotSchema, openKeySlot, type SlotKeys } from './key-slot.ts';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore({ worksAlone: true, sampleShare: 0.05 });
});
afterEach(() => test.dispose());

const file = (name: string): string => path.join(test.vaultPath, name);

async function rotate(cause: 'routine' | 'suspectedLeak' = 'routine') {
  const { jobId } = await test.call('vault.rotateKey', { cause });
  return test.waitForJob(jobId);
}

async function keysOf(user: string, passphrase: string): Promise<SlotKeys> {
  const { slots } = JSON.parse(readFileSync(file('vault.json'), 'utf8')) as { slots: unknown[] };
  const slot = slots.map((each) => keySlotSchema.parse(each)).find((each) => each.user === user)!;
  return (await openKeySlot(slot, passphrase))!;
}

describe('replacing the keys', () => {
  it('leaves everything in its place, under keys that are not the old ones', async () => {
    await test.call('controllers.add', { name: 'Tochter GmbH' });
    const before = await keysOf(testUser, testPassphrase);
    expect(await rotate()).toMatchObject({
      state: 'done',
      result: { register: true, content: true, droppedSlots: 0 },
    });
    const { entries } = await test.call('audit.list', { procedure: 'vault.rotateKey' });
    expect(entries[0]).toMatchObject({ phase: 'done', refs: { register: true, content: true, droppedSlots: 0 } });
    const after = await keysOf(testUser, testPassphrase);
    expect(after.next).toBeUndefined();
    expect(after.register).not.toEqual(before.register);
    expect(after.content).not.toEqual(before.content);
    // Without locking: the same session goes on.
    expect((await test.call('controllers.list')).controllers).toHaveLength(2);
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
    await test.call('vault.lock');
    await test.unlock();
    expect((await test.call('controllers.list')).controllers).toHaveLength(2);
    expect(await test.call('audit.verify')).toMatchObject({ intact: true });
    expect(readdirSync(test.vaultPath).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('keeps the slots of people who are not there, and the recovery code', async () => {
    await addPerson(test, 'reviewer');
    await addPerson(test, 'auditor');
    await rotate();
    await switchTo(test, 'reviewer');
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
    await switchTo(test, 'auditor');
    expect((await test.call('vault.status')).user).toMatchObject({ readsContent: false });
    await test.call('vault.lock');
    await test.call('vault.recover', { user: testUser, recoveryCode: test.recoveryCode, passphrase: 'chosen anew' });
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  });

  it('keeps what is sealed under the content key readable', async () => {
    const { id } = await test.call('backends.addSample');
    await rotate();
    expect((await test.call('backends.check', { id })).authorised).toBe(true);
    await test.call('vault.lock');
    await test.unlock();
    expect((await test.call('backends.check', { id })).authorised).toBe(true);
  });

  it('is not held up by reading, and nobody who reads meanwhile is turned away', async () => {
    const rotation = rotate();
    const reads: Promise<string | null>[] = [];
    for (let turn = 0; turn < 40; turn++) {
      reads.push(problemCode(test.call('transcripts.volume')), problemCode(test.call('audit.list', {})));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await rotation).state).toBe('done');
    expect((await Promise.all(reads)).filter((code) => code !== null)).toEqual([]);
  });

  it('by someone without the content key replaces the register’s, and says that the other is still to come', async () => {
    await addPerson(test, 'administrator');
    const before = await keysOf(testUser, testPassphrase);
    await switchTo(test, 'administrator');
    expect(await rotate('suspectedLeak')).toMatchObject({ state: 'done', result: { register: true, content: false } });
    await switchToOwner(test);
    const after = await keysOf(testUser, testPassphrase);
    expect(after.register).not.toEqual(before.register);
    expect(after.content).toEqual(before.content);
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  });

  it('gives no key to a slot that was put into vault.json by someone who knows the header’s key', async () => {
    await addPerson(test, 'reviewer');
    const { createKeySlot } = await import('./key-slot.ts');
    const { readHeader, writeHeader } = await import('./header.ts');
    const keys = await keysOf('reviewer', personPassphrase);
    const { id } = (await test.call('users.list')).users.find(({ name }) => name === 'reviewer')!;
    const header = readHeader(file('vault.json'));
    const planted = await createKeySlot({ kind: 'user', userId: id, user: 'reviewer' }, 'planted secret', keys);
    const others = header.slots.filter(({ user }) => user !== 'reviewer');
    writeHeader(file('vault.json'), { ...header, slots: [...others, planted] }, keys.header);
    expect(await rotate()).toMatchObject({ state: 'done', result: { droppedSlots: 1 } });
    await test.call('vault.lock');
    const attempt = test.call('vault.unlock', { user: 'reviewer', passphrase: 'planted secret' });
    expect(await problemCode(attempt)).toBe('vault.wrongPassphrase');
    await test.unlock();
  });

  it('tolerates no other job, nor another one of its kind', async () => {
    const first = rotate();
    expect(await problemCode(test.call('vault.rotateKey', { cause: 'routine' }))).toBe('job.busy');
    expect((await first).state).toBe('done');
  });

  it('leaves a copy from before that opens with the slots of its time', async () => {
    await rotate();
    await test.call('vault.lock');
    const [copy] = readdirSync(file('backups'));
    await test.call('vault.unlock', {
      path: path.join(file('backups'), copy!),
      user: testUser,
      passphrase: testPassphrase,
    });
    expect((await test.call('vault.status')).state).toBe('unlocked');
  });
});

describe('when someone’s access ends', () => {
  it('the keys are due until whoever holds them replaced them', async () => {
    const id = await addPerson(test, 'reviewer');
    await addPerson(test, 'administrator');
    await switchTo(test, 'administrator');
    await test.call('users.remove', { id });
    const due = async () => (await test.call('users.list')).rotationDue;
    expect(await due()).toEqual({ register: expect.any(String) as string, content: expect.any(String) as string });
    await rotate();
    expect(await due()).toEqual({ register: null, content: expect.any(String) as string });
    await switchToOwner(test);
    await rotate();
    expect(await due()).toEqual({ register: null, content: null });
  });

  it('what he kept of vault.json opens nothing any more, and they are replaced without being asked', async () => {
    await test.dispose();
    test = await openTestCore({ resumesJobs: true });
    const { id, invitationCode } = await test.call('users.add', { name: 'rita', displayName: 'R', role: 'reviewer' });
    await acceptInvitation(test, 'rita', invitationCode);
    const kept = readFileSync(file('vault.json'));
    await switchToOwner(test);
    await test.call('users.remove', { id });
    const [job] = (await test.call('jobs.list', {})).jobs;
    expect(job?.procedure).toBe('vault.rotateKey');
    expect((await test.waitForJob(job!.id)).state).toBe('done');
    await test.call('vault.lock');
    const current = readFileSync(file('vault.json'));
    writeFileSync(file('vault.json'), kept);
    const attempt = test.call('vault.unlock', { user: 'rita', passphrase: personPassphrase });
    expect(await problemCode(attempt)).toBe('vault.fileDamaged');
    writeFileSync(file('vault.json'), current);
    await test.unlock();
    expect(existsSync(file('register.db.new'))).toBe(false);
  });
});
