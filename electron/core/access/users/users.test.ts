import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserSummary } from '../../../../shared/contract/users.ts';
import { acceptInvitation, addPerson, personPassphrase, switchTo, switchToOwner } from '../../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, type TestCore } from '../../testing/test-core.ts';

let test: TestCore;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(() => test.dispose());

const find = async (name: string): Promise<UserSummary> =>
  (await test.call('users.list')).users.find((user) => user.name === name)!;
const invite = (name: string, role: UserSummary['role']) =>
  test.call('users.add', { name, displayName: `Person ${name}`, role });

describe('an invited person', () => {
  it('gets in with the code, may only choose a passphrase, and is in then', async () => {
    const { invitationCode } = await invite('rita', 'reviewer');
    expect(await find('rita')).toMatchObject({ state: 'invited', content: 'readable', createdBy: 'Dana Probst' });
    await switchTo(test, 'rita', invitationCode);
    expect((await test.call('vault.status')).user).toMatchObject({ mustChoosePassphrase: true });
    expect(await problemCode(test.call('backends.list', {}))).toBe('users.choosePassphrase');
    expect(await problemCode(test.call('controllers.list'))).toBe('users.choosePassphrase');
    await test.call('vault.changePassphrase', { current: invitationCode, next: personPassphrase });
    expect((await test.call('vault.status')).user).toMatchObject({ mustChoosePassphrase: false, role: 'reviewer' });
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  });

  it('cannot use the code again', async () => {
    const { invitationCode } = await invite('rita', 'reviewer');
    await acceptInvitation(test, 'rita', invitationCode);
    expect(await problemCode(switchTo(test, 'rita', invitationCode))).toBe('vault.wrongPassphrase');
  });

  it('takes a sign-in name that nobody ever had', async () => {
    const { id } = await invite('rita', 'reviewer');
    expect(await problemCode(invite('rita', 'auditor'))).toBe('users.nameTaken');
    await test.call('users.remove', { id });
    expect(await problemCode(invite('rita', 'auditor'))).toBe('users.nameTaken');
  });

  it('is known to the log by an id, and the code to nobody', async () => {
    const { id, invitationCode } = await invite('rita', 'reviewer');
    const { entries } = await test.call('audit.list', { procedure: 'users.add' });
    expect(entries[0]?.refs).toMatchObject({ subjectUserId: id, role: 'reviewer' });
    expect(JSON.stringify(entries)).not.toContain('rita');
    expect(readFileSync(path.join(test.vaultPath, 'vault.json'), 'utf8')).not.toContain(invitationCode);
  });
});

describe('the content key', () => {
  it('is not held by administrators and auditors, whatever they ask for', async () => {
    for (const role of ['administrator', 'auditor'] as const) {
      await addPerson(test, role);
      await switchTo(test, role);
      expect((await test.call('vault.status')).user).toMatchObject({ readsContent: false });
      expect(await problemCode(test.call('transcripts.volume'))).toBe('permission.denied');
      await switchToOwner(test);
    }
  });

  it('has to be granted by someone who holds it where an administrator invited', async () => {
    await addPerson(test, 'administrator');
    await switchTo(test, 'administrator');
    const { id, invitationCode, awaitsContent } = await invite('rita', 'reviewer');
    expect(awaitsContent).toBe(true);
    await acceptInvitation(test, 'rita', invitationCode);
    expect(await problemCode(test.call('transcripts.volume'))).toBe('content.keyMissing');
    await switchTo(test, 'administrator');
    expect(await problemCode(test.call('users.grantContent', { id }))).toBe('permission.denied');
    await switchToOwner(test);
    expect((await find('rita')).content).toBe('awaiting');
    await test.call('users.grantContent', { id });
    expect(await problemCode(test.call('users.grantContent', { id }))).toBe('users.contentNotAllowed');
    await switchTo(test, 'rita');
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  });

  it('comes and goes with the role, and is to be replaced once it was taken away', async () => {
    const id = await addPerson(test, 'reviewer', 'rita');
    expect(await test.call('users.setRole', { id, role: 'auditor' })).toMatchObject({ rotationDue: true });
    expect(await find('rita')).toMatchObject({ role: 'auditor', content: 'none' });
    await switchTo(test, 'rita');
    expect((await test.call('vault.status')).user).toMatchObject({ role: 'auditor', readsContent: false });
    await switchToOwner(test);
    await test.call('users.setRole', { id, role: 'compliance' });
    await switchTo(test, 'rita');
    expect(await test.call('transcripts.volume')).toEqual({ months: [] });
  });
});

describe('removing a person', () => {
  it('destroys his slot and keeps his name for the log', async () => {
    const id = await addPerson(test, 'reviewer', 'rita');
    await test.call('users.remove', { id });
    expect(await find('rita')).toMatchObject({ state: 'removed', content: 'none', mayApprove: false });
    expect(await problemCode(test.call('users.remove', { id }))).toBe('users.removed');
    expect((await test.call('vault.status')).state).toBe('unlocked');
    await test.call('vault.lock');
    expect((await test.call('vault.status')).users).toEqual(['dpo']);
    expect(await problemCode(test.call('vault.unlock', { user: 'rita', passphrase: personPassphrase }))).toBe(
      'vault.wrongPassphrase',
    );
  });

  it('is nothing anyone does to himself, nor to the last one who may approve', async () => {
    const owner = (await find('dpo')).id;
    expect(await problemCode(test.call('users.remove', { id: owner }))).toBe('users.notYourself');
    expect(await problemCode(test.call('users.setRole', { id: owner, role: 'auditor' }))).toBe('users.notYourself');
    await addPerson(test, 'administrator');
    await switchTo(test, 'administrator');
    expect(await problemCode(test.call('users.remove', { id: owner }))).toBe('users.lastApprover');
    expect(await problemCode(test.call('users.setRole', { id: owner, role: 'reviewer' }))).toBe('users.lastApprover');
  });
});

describe('resetting a slot', () => {
  it('needs the recovery code and gives a new invitation', async () => {
    const id = await addPerson(test, 'reviewer', 'rita');
    expect(await problemCode(test.call('users.resetSlot', { id }))).toBe('users.recoveryCodeNeeded');
    const wrong = test.call('users.resetSlot', { id, recoveryCode: 'AAAA-BBBB' });
    expect(await problemCode(wrong)).toBe('vault.wrongRecoveryCode');
    const { recoveryCode } = test;
    const { invitationCode } = await test.call('users.resetSlot', { id, recoveryCode });
    expect(await find('rita')).toMatchObject({ state: 'invited', resetBy: 'Dana Probst', content: 'readable' });
    expect(await problemCode(switchTo(test, 'rita'))).toBe('vault.wrongPassphrase');
    await acceptInvitation(test, 'rita', invitationCode);
    expect((await test.call('vault.status')).user).toMatchObject({ name: 'rita', readsContent: true });
  });
});

it('an unknown person is a clear problem', async () => {
  const id = '01a2037a-8817-7445-962b-64083af44b49';
  expect(await problemCode(test.call('users.remove', { id }))).toBe('users.unknown');
  expect(await problemCode(test.call('users.grantContent', { id }))).toBe('users.unknown');
  expect(await problemCode(test.call('vault.unlock', { user: 'x', passphrase: testPassphrase }))).toBe(
    'vault.alreadyOpen',
  );
});
