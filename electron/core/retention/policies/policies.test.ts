import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCode } from '../../testing/test-core.ts';
import { openRetentionTest, type RetentionTest } from '../testing/retention-fixture.ts';

let retention: RetentionTest;
beforeAll(async () => {
  retention = await openRetentionTest();
}, 60_000);
afterAll(() => retention.dispose());

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
const call: RetentionTest['test']['call'] = (name, input) => retention.test.call(name, input);
const find = async (id: string) =>
  (await call('retention.policies.list', { includeRetired: true })).policies.find((policy) => policy.id === id)!;

describe('a policy', () => {
  it('is drafted, advised on and put into force', async () => {
    const id = await retention.save();
    expect(await find(id)).toMatchObject({ state: 'draft', advice: null, approval: null, createdBy: 'Dana Probst' });
    await call('retention.policies.advise', { id, text: 'Kürzer ginge auch.' });
    expect((await find(id)).advice).toMatchObject({ text: 'Kürzer ginge auch.', by: 'Dana Probst' });
    await call('retention.policies.activate', { id });
    expect(await find(id)).toMatchObject({ state: 'active', approval: { by: null } });
    expect(await problemCode(call('retention.policies.advise', { id, text: 'zu spät' }))).toBe(
      'retention.policyNotDraft',
    );
  });

  it('in force stays as it is while its change is a draft, which then takes its place', async () => {
    const id = await retention.activate();
    const draftId = await retention.save({ period: { amount: 30, unit: 'days' } }, id);
    expect(await retention.save({ period: { amount: 60, unit: 'days' } }, id)).toBe(draftId);
    expect([(await find(id)).period.amount, (await find(draftId)).replaces]).toEqual([90, id]);
    await call('retention.policies.activate', { id: draftId });
    expect([(await find(id)).state, (await find(draftId)).state]).toEqual(['retired', 'active']);
    expect(await problemCode(retention.save({}, id))).toBe('retention.policyNotDraft');
  });

  it('that is changed after advice was given loses the advice', async () => {
    const id = await retention.save();
    await call('retention.policies.advise', { id, text: 'So ist es gut.' });
    await retention.save({ period: { amount: 10, unit: 'years' } }, id);
    expect((await find(id)).advice).toBeNull();
  });

  it('is for a system and a bot that the vault knows', async () => {
    expect(await problemCode(retention.save({ backendId: unknown }))).toBe('backend.unknown');
    expect(await problemCode(retention.save({ botId: unknown }))).toBe('bot.unknown');
    expect(await problemCode(retention.save({}, unknown))).toBe('retention.policyUnknown');
  });

  it('needs its own reason', async () => {
    expect(await problemCode(retention.save({ reason: '' }))).toBe('input.invalid');
  });

  it('ends with a reason, and its schedule with it; a draft is thrown away', async () => {
    const id = await retention.activate();
    await call('retention.policies.schedule', { id, schedule: { everyDays: 7, upTo: 100 } });
    expect((await find(id)).schedule).toMatchObject({ everyDays: 7, upTo: 100, lastRunAt: null });
    await call('retention.policies.retire', { id, note: 'Zweck entfallen' });
    expect(await find(id)).toMatchObject({ state: 'retired', schedule: null });
    const draft = await retention.save();
    await call('retention.policies.removeDraft', { id: draft });
    expect(await find(draft)).toBeUndefined();
  });

  it('falls due for review on the day that was set', async () => {
    const id = await retention.activate({ reviewOn: '2026-01-01' });
    expect((await find(id)).isReviewDue).toBe(true);
  });
});

describe('when a period began', () => {
  it('is recorded for a person or a conversation, listed, and taken back', async () => {
    const target = { kind: 'person' as const, backendId: retention.backendId, externalId: 'person-1' };
    const { id } = await call('retention.starts.record', { target, start: 'contractEnd', at: '2026-04-01T00:00:00Z' });
    const { starts, total } = await call('retention.starts.list', {});
    expect([total, starts[0]]).toMatchObject([1, { id, target, start: 'contractEnd', recordedBy: 'Dana Probst' }]);
    await call('retention.starts.remove', { id, note: 'verwechselt' });
    expect(await problemCode(call('retention.starts.remove', { id, note: 'nochmals' }))).toBe('retention.startUnknown');
    const nobody = { ...target, externalId: 'nobody' };
    expect(
      await problemCode(
        call('retention.starts.record', { target: nobody, start: 'contractEnd', at: '2026-04-01T00:00:00Z' }),
      ),
    ).toBe('person.unknown');
  });
});
