import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptInvitation, addPerson, personPassphrase, switchTo, switchToOwner } from '../../testing/people.ts';
import { unlockVault } from '../../vault/index.ts';
import { changeUser } from '../users/user-rows.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../../testing/test-core.ts';

let test: TestCore;
let deciderId: string;
beforeEach(async () => {
  test = await openTestCore({ sampleShare: 0.05 });
  deciderId = await addPerson(test, 'decisionMaker');
});
afterEach(() => test.dispose());

const puppet = { name: 'puppet', displayName: 'P', role: 'decisionMaker' as const };
const decide = (id: string) => test.call('approvals.decide', { id, decision: 'approve', note: 'seen' });

describe('an approver who is alone again', () => {
  it('makes no second person for himself by removing the other one, but in one-person mode', async () => {
    await test.call('users.remove', { id: deciderId });
    expect(await problemCode(test.call('users.add', puppet))).toBe('users.onePersonModeNeeded');
    await test.call('approvals.setMode', { mode: 'onePerson', recoveryCode: test.recoveryCode });
    await test.call('users.add', puppet);
    expect((await test.call('approvals.settings')).mode).toBe('fourEyes');
  });

  it('does not take over the other one’s account by changing its role and back', async () => {
    await test.call('users.setRole', { id: deciderId, role: 'reviewer' });
    const { recoveryCode } = test;
    const { invitationCode } = await test.call('users.resetSlot', { id: deciderId, recoveryCode });
    await acceptInvitation(test, 'decisionMaker', invitationCode);
    await switchToOwner(test);
    const back = test.call('users.setRole', { id: deciderId, role: 'decisionMaker' });
    expect(await problemCode(back)).toBe('users.onePersonModeNeeded');
  });
});

describe('a request from an account that the approver made himself', () => {
  it('is not his to decide, directly or through a third account, but another approver’s', async () => {
    const { id: backendId } = await test.call('backends.addSample');
    await addPerson(test, 'administrator');
    await switchTo(test, 'administrator');
    const made = await test.call('users.add', { name: 'made', displayName: 'M', role: 'compliance' });
    await acceptInvitation(test, 'made', made.invitationCode);
    await switchToOwner(test);
    const { id: userId } = (await test.call('users.list')).users.find(({ name }) => name === 'made')!;
    await test.call('users.grantContent', { id: userId });
    await switchTo(test, 'made');
    const input = { id: backendId };
    const { id } = await test.call('approvals.request', { procedure: 'backends.remove', input, note: 'x' });
    const beside = { user: testUser, passphrase: testPassphrase };
    const decision = { id, decision: 'approve' as const, note: 'seen', as: beside };
    expect(await problemCode(test.call('approvals.decide', decision))).toBe('approval.ownAccount');
    await switchToOwner(test);
    expect((await test.call('approvals.list', {})).approvals[0]).toMatchObject({
      isMine: false,
      isMineToDecide: false,
    });
    expect(await problemCode(decide(id))).toBe('approval.ownAccount');
    await switchTo(test, 'decisionMaker');
    await decide(id);
  });
});

it('an account recovered beside an approver names him as the one who could have used it', async () => {
  await test.call('vault.lock');
  const { recoveryCode } = test;
  const approver = { user: testUser, passphrase: testPassphrase };
  await test.call('vault.recover', { user: 'decisionMaker', recoveryCode, passphrase: personPassphrase, approver });
  const { users } = await test.call('users.list');
  expect(users.find(({ id }) => id === deciderId)).toMatchObject({ resetBy: 'Dana Probst' });
});

it('one-person mode does not count while two may approve, however that came about', async () => {
  await test.call('users.setRole', { id: deciderId, role: 'reviewer' });
  await test.call('approvals.setMode', { mode: 'onePerson', recoveryCode: test.recoveryCode });
  await test.call('vault.lock');
  const vault = await unlockVault(test.vaultPath, { user: testUser, passphrase: testPassphrase });
  vault.register.write((register) => changeUser(register, deciderId, { role: 'decisionMaker' }));
  await vault.close();
  await switchToOwner(test);
  expect((await test.call('approvals.settings')).mode).toBe('fourEyes');
  expect(await problemCode(test.call('vault.wipeContent'))).toBe('approval.needed');
});
