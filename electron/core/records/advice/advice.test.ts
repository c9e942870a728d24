import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, switchTo, switchToOwner } from '../../testing/people.ts';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { workOutside } from '../../testing/work-outside.ts';
import { inRegister } from '../../vault/index.ts';

const unknown = '01a2037a-8817-7445-962b-64083af44b49';
/** In Berlin it is 2027 already. */
const now = Date.parse('2026-12-31T23:30:00Z');
let test: TestCore;

beforeAll(async () => {
  test = await openTestCore({ now: () => now });
  await addPerson(test, 'decisionMaker', 'max');
});
afterAll(() => test.dispose());

const question = { subject: 'Training', question: 'Dürfen Gespräche ein Modell trainieren?', askedBy: 'Produkt' };
const ask = (askedOn = '2026-12-30', more = {}) => test.call('records.advice.ask', { ...question, askedOn, ...more });
const find = async (id: string) => (await test.call('records.advice.list', {})).advice.find((each) => each.id === id)!;

describe('the advice log', () => {
  it('numbers by the year of the organisation, and keeps what was asked', async () => {
    const { id, number } = await ask();
    expect(number).toBe('R-2027-001');
    expect((await ask()).number).toBe('R-2027-002');
    expect(await find(id)).toMatchObject({ ...question, number, advice: '', advisedBy: null, outcome: 'open' });
  });

  it('keeps advice as it was given, also against whoever writes to the register itself', async () => {
    const { id } = await ask();
    const give = (advice: string) => test.call('records.advice.give', { id, advice });
    await give('Nur nach Einwilligung.');
    expect(await problemCode(give('Doch.'))).toBe('advice.given');
    expect(await find(id)).toMatchObject({ advice: 'Nur nach Einwilligung.', advisedBy: 'Dana Probst' });
    const change = workOutside(test, ({ register }) =>
      register.write((writer) =>
        writer.run(inRegister.updateTable('dpo_advice').set({ advice: 'x' }).where('id', '=', id)),
      ),
    );
    await expect(change).rejects.toThrow(/never changed/);
  });

  it('is advised in by the officer and settled by the decision-maker', async () => {
    const { id } = await ask();
    await switchTo(test, 'max');
    expect(await problemCode(test.call('records.advice.give', { id, advice: 'x' }))).toBe('permission.denied');
    await switchToOwner(test);
    await test.call('records.advice.give', { id, advice: 'Nein.' });
    await switchTo(test, 'max');
    const settle = (outcome: 'followed' | 'partlyFollowed' | 'notFollowed', reason?: string) =>
      test.call('records.advice.settle', { id, outcome, ...(reason !== undefined && { reason }) });
    expect(await problemCode(settle('notFollowed'))).toBe('advice.reasonNeeded');
    expect(await problemCode(settle('partlyFollowed', '  '))).toBe('advice.reasonNeeded');
    await settle('notFollowed', 'Der Nutzen überwiegt.');
    expect(await find(id)).toMatchObject({
      outcome: 'notFollowed',
      outcomeReason: 'Der Nutzen überwiegt.',
      outcomeBy: 'Person max',
    });
    await settle('followed');
    expect(await find(id)).toMatchObject({ outcome: 'followed', outcomeReason: '' });
    await switchToOwner(test);
  });

  it('settles nothing that nobody advised on, and knows what it is about', async () => {
    const { id } = await ask();
    expect(await problemCode(test.call('records.advice.settle', { id, outcome: 'followed' }))).toBe('advice.notGiven');
    expect(await problemCode(test.call('records.advice.give', { id: unknown, advice: 'x' }))).toBe('advice.unknown');
    expect(await problemCode(ask('2026-01-01', { botId: unknown }))).toBe('bot.unknown');
    expect(await problemCode(ask('2026-01-01', { recordId: unknown }))).toBe('record.unknown');
  });

  it('is listed newest first, by day and outcome, the last day included', async () => {
    const early = (await ask('2026-02-01')).id;
    const late = (await ask('2026-02-28')).id;
    const list = async (choice: object) => (await test.call('records.advice.list', choice)).advice.map(({ id }) => id);
    expect(await list({ from: '2026-02-01', to: '2026-02-28' })).toEqual([late, early]);
    expect(await list({ from: '2026-02-02', to: '2026-02-27' })).toEqual([]);
    expect(await list({ from: '2026-02-01', to: '2026-02-28', outcome: 'followed' })).toEqual([]);
  });
});
