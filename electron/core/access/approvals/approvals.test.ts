import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, personPassphrase, switchTo, switchToOwner } from '../../testing/people.ts';
import { openTestCore, problemCode, testPassphrase, testUser, type TestCore } from '../../testing/test-core.ts';

let test: TestCore;
let now = Date.parse('2026-11-20T09:00:00Z');
beforeEach(async () => {
  now = Date.parse('2026-11-20T09:00:00Z');
  test = await openTestCore({ now: () => now });
});
afterEach(() => test.dispose());

const wipe = () => test.call('vault.wipeContent');
const requestWipe = () =>
  test.call('approvals.request', { procedure: 'vault.wipeContent', input: {}, note: 'machine goes to repair' });
const second = { user: 'decisionMaker', passphrase: personPassphrase };
const approve = (id: string, as?: typeof second) =>
  test.call('approvals.decide', { id, decision: 'approve', note: 'seen', ...(as && { as }) });
const lastEntry = async (procedure: string) => (await test.call('audit.list', { procedure })).entries[0];

describe('what cannot be undone', () => {
  it('does not happen without a second person, and says what it would do', async () => {
    expect(await problemCode(wipe())).toBe('approval.needed');
    const problem = await wipe().catch((error: unknown) => error);
    expect(problem).toMatchObject({
      details: { effects: [{ code: 'contentWiped', values: { conversations: 0, messages: 0 } }] },
    });
    expect(await lastEntry('vault.wipeContent')).toBeUndefined();
  });

  it('happens once after a second person agreed beside the first, and the log names both', async () => {
    const decider = await addPerson(test, 'decisionMaker');
    const { id } = await requestWipe();
    expect(await problemCode(wipe())).toBe('approval.needed');
    await approve(id, second);
    expect(await lastEntry('approvals.decide')).toMatchObject({
      userId: decider,
      reason: { purpose: 'approval', note: 'seen' },
      refs: { approvalId: id, decision: 'approve', isBeside: true },
    });
    await wipe();
    expect(await lastEntry('vault.wipeContent')).toMatchObject({ refs: { approvalId: id, approvedBy: decider } });
    expect((await test.call('approvals.list', {})).approvals[0]).toMatchObject({
      state: 'used',
      deciderAccount: { createdBy: 'Dana Probst', createdAt: '2026-11-20T09:00:00.000Z' },
    });
    expect(await problemCode(wipe())).toBe('approval.needed');
  });

  it('happens after a second person agreed later on his own', async () => {
    await addPerson(test, 'decisionMaker');
    const { id } = await requestWipe();
    await switchTo(test, 'decisionMaker');
    const { approvals } = await test.call('approvals.list', { state: 'open' });
    expect(approvals).toMatchObject([{ id, isMineToDecide: true, isMine: false, note: 'machine goes to repair' }]);
    await approve(id);
    await switchToOwner(test);
    await wipe();
  });

  it('does not happen when it was declined, withdrawn, too long ago, or would do something else by now', async () => {
    await addPerson(test, 'decisionMaker');
    const declined = await requestWipe();
    const input = { id: declined.id, decision: 'decline' as const, note: 'not now', as: second };
    expect(await test.call('approvals.decide', input)).toEqual({ state: 'declined' });
    expect(await problemCode(approve(declined.id, second))).toBe('approval.notOpen');
    const withdrawn = await requestWipe();
    await approve(withdrawn.id, second);
    await test.call('approvals.withdraw', { id: withdrawn.id });
    expect(await problemCode(wipe())).toBe('approval.needed');
    const late = await requestWipe();
    await approve(late.id, second);
    now += 15 * 24 * 60 * 60 * 1000;
    expect(await problemCode(wipe())).toBe('approval.needed');
    expect((await test.call('approvals.list', { state: 'expired' })).approvals).toHaveLength(1);
    const other = await test.call('approvals.request', {
      procedure: 'vault.wipeContent',
      input: { note: 'another machine' },
      note: 'x',
    });
    await approve(other.id, second);
    expect(await problemCode(wipe())).toBe('approval.needed');
  });

  it('is given back its approval when it failed without having done anything', async () => {
    const decider = await addPerson(test, 'decisionMaker');
    const id = await addPerson(test, 'reviewer', 'rita');
    const promotion = { id, role: 'dpo' as const };
    const request = await test.call('approvals.request', { procedure: 'users.setRole', input: promotion, note: 'x' });
    await approve(request.id, second);
    await test.call('users.setRole', promotion);
    expect(await lastEntry('users.setRole')).toMatchObject({ refs: { approvedBy: decider } });
    const reset = await test.call('approvals.request', { procedure: 'users.resetSlot', input: { id }, note: 'x' });
    await approve(reset.id, second);
    const wrong = test.call('users.resetSlot', { id, recoveryCode: 'nothing like it' });
    expect(await problemCode(wrong)).toBe('vault.wrongRecoveryCode');
    await test.call('users.resetSlot', { id, recoveryCode: test.recoveryCode });
  });
});

describe('nobody', () => {
  it('decides on his own request, alone or as someone beside himself', async () => {
    await addPerson(test, 'decisionMaker');
    const { id } = await requestWipe();
    expect(await problemCode(approve(id))).toBe('approval.ownRequest');
    const himself = { user: testUser, passphrase: testPassphrase };
    expect(await problemCode(approve(id, himself))).toBe('approval.ownRequest');
  });

  it('decides whose role does not allow it, who was only invited, or whose passphrase is wrong', async () => {
    await addPerson(test, 'reviewer');
    const { id } = await requestWipe();
    const reviewer = { user: 'reviewer', passphrase: personPassphrase };
    expect(await problemCode(approve(id, reviewer))).toBe('approval.notAllowed');
    const invited = await test.call('users.add', { name: 'decisionMaker', displayName: 'D', role: 'decisionMaker' });
    const code = { user: 'decisionMaker', passphrase: invited.invitationCode };
    expect(await problemCode(approve(id, code))).toBe('approval.notAllowed');
    expect(await problemCode(approve(id, second))).toBe('vault.wrongPassphrase');
  });

  it('takes back a request of someone else, nor asks for what his role may not do or needs no second person', async () => {
    await addPerson(test, 'decisionMaker');
    await addPerson(test, 'reviewer');
    const { id } = await requestWipe();
    await switchTo(test, 'reviewer');
    expect(await problemCode(test.call('approvals.withdraw', { id }))).toBe('permission.denied');
    expect(await problemCode(requestWipe())).toBe('permission.denied');
    await switchToOwner(test);
    const call = (procedure: string, input = {}) => test.call('approvals.request', { procedure, input, note: 'x' });
    expect(await problemCode(call('vault.setIdleLock', { minutes: 5 }))).toBe('approval.notNeeded');
    expect(await problemCode(call('vault.unlock', { user: 'a', passphrase: 'b' }))).toBe('approval.notNeeded');
    expect(await problemCode(call('audit.list'))).toBe('approval.notNeeded');
    expect(await problemCode(call('nothing.there'))).toBe('procedure.unknown');
  });
});

describe('an account that may approve', () => {
  it('is made by the only approver himself, and from then on only with another one', async () => {
    await addPerson(test, 'decisionMaker');
    const third = { name: 'third', displayName: 'Third', role: 'dpo' as const };
    expect(await problemCode(test.call('users.add', third))).toBe('approval.needed');
    const { id } = await test.call('approvals.request', {
      procedure: 'users.add',
      input: third,
      note: 'holiday cover',
    });
    await approve(id, second);
    await test.call('users.add', third);
  });

  it('is never made by an administrator alone, in one-person mode neither', async () => {
    await addPerson(test, 'administrator');
    await test.call('approvals.setMode', { mode: 'onePerson' });
    await switchTo(test, 'administrator');
    const puppet = { name: 'puppet', displayName: 'P', role: 'decisionMaker' as const };
    expect(await problemCode(test.call('users.add', puppet))).toBe('approval.needed');
  });

  it('is not taken over with the recovery code while another approver exists, who stands beside instead', async () => {
    const decider = await addPerson(test, 'decisionMaker');
    await test.call('vault.lock');
    const recovery = { user: testUser, recoveryCode: test.recoveryCode, passphrase: 'chosen anew and long' };
    expect(await problemCode(test.call('vault.recover', recovery))).toBe('users.approverNeeded');
    expect((await test.call('vault.status')).state).toBe('locked');
    const himself = { user: testUser, passphrase: testPassphrase };
    expect(await problemCode(test.call('vault.recover', { ...recovery, approver: himself }))).toBe(
      'users.approverNeeded',
    );
    await test.call('vault.recover', { ...recovery, approver: second });
    expect(await lastEntry('vault.recover')).toMatchObject({ refs: { approvedBy: decider } });
    await switchTo(test, testUser, recovery.passphrase);
  });
});

describe('the recovery code', () => {
  const recovery = () => ({ user: testUser, recoveryCode: test.recoveryCode, passphrase: 'chosen anew and long' });

  it('is replaced with another approver’s agreement once there are two', async () => {
    await addPerson(test, 'decisionMaker');
    const replace = () => test.call('vault.replaceRecoveryCode', { passphrase: testPassphrase });
    expect(await problemCode(replace())).toBe('approval.needed');
    const { id, effects } = await test.call('approvals.request', {
      procedure: 'vault.replaceRecoveryCode',
      input: {},
      note: 'the sheet was lost',
    });
    expect(effects).toEqual([{ code: 'recoveryCodeReplaced', values: {} }]);
    await approve(id, second);
    expect((await replace()).recoveryCode).not.toBe(test.recoveryCode);
  });

  it('that was right and refused for want of an approver is known at the next sign-in', async () => {
    await addPerson(test, 'decisionMaker');
    await test.call('vault.lock');
    expect(await problemCode(test.call('vault.recover', recovery()))).toBe('users.approverNeeded');
    const { failedAttempts } = await test.call('vault.unlock', { user: testUser, passphrase: testPassphrase });
    expect(failedAttempts).toMatchObject({ count: 1 });
  });

  it('suffices alone when no other approver has been here for 30 days', async () => {
    await addPerson(test, 'decisionMaker');
    await test.call('vault.lock');
    now += 29 * 24 * 60 * 60 * 1000;
    expect(await problemCode(test.call('vault.recover', recovery()))).toBe('users.approverNeeded');
    now += 2 * 24 * 60 * 60 * 1000;
    await test.call('vault.recover', recovery());
    expect((await test.call('vault.status')).state).toBe('unlocked');
  });
});

describe('one-person mode', () => {
  it('lets the only approver act alone, and says so in the log', async () => {
    expect(await test.call('approvals.settings')).toMatchObject({ mode: 'fourEyes', modeNeedsRecoveryCode: false });
    await test.call('approvals.setMode', { mode: 'onePerson' });
    await wipe();
    expect(await lastEntry('vault.wipeContent')).toMatchObject({ refs: { onePersonMode: true } });
  });

  it('ends with the second approver, and comes back only alone and with the recovery code', async () => {
    await test.call('approvals.setMode', { mode: 'onePerson' });
    const id = await addPerson(test, 'decisionMaker');
    expect((await test.call('approvals.settings')).mode).toBe('fourEyes');
    const alone = (recoveryCode?: string) =>
      test.call('approvals.setMode', { mode: 'onePerson', ...(recoveryCode && { recoveryCode }) });
    expect(await problemCode(alone())).toBe('approval.modeRefused');
    await test.call('users.remove', { id });
    expect(await problemCode(alone())).toBe('approval.recoveryCodeNeeded');
    expect(await problemCode(alone('not the code'))).toBe('vault.wrongRecoveryCode');
    await alone(test.recoveryCode);
    expect((await test.call('approvals.settings')).mode).toBe('onePerson');
  });
});
