import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, type TestCore } from '../../testing/test-core.ts';
import { dpiaCalls, type Fields } from './testing/dpia-calls.ts';

let now = Date.parse('2026-11-26T12:00:00Z');
let test: TestCore;
beforeAll(async () => {
  test = await openTestCore({ now: () => now });
});
afterAll(() => test.dispose());

const { save, find, settle, advise, decide, consult, advised } = dpiaCalls(() => test);

/** One that has to go to the authority. */
async function highRisk(changes: Partial<Fields> = {}): Promise<string> {
  const id = await advised({ residualRisk: 'high', ...changes });
  await decide(id);
  return id;
}
const answered = { answeredOn: '2026-12-01', answer: 'Keine Bedenken.' };

describe('the prior consultation', () => {
  it.each([
    ['a high risk remains', { residualRisk: 'high' as const }, true],
    ['the risk is not accepted', { residualRisk: 'medium' as const }, false],
  ])('is due where %s, with eight weeks for the answer', async (_, changes, isAccepted) => {
    const id = await advised(changes);
    expect(await problemCode(consult(id))).toBe('dpia.notConsulting');
    await decide(id, isAccepted);
    expect((await find(id)).state).toBe('consulting');
    // 25 December 2026 is a Friday.
    expect(await consult(id)).toEqual({ id, dueOn: '2026-12-28' });
    expect(await find(id)).toMatchObject({ state: 'consulting', consultation: { extension: null } });
    expect(await problemCode(consult(id, { answeredOn: '2026-10-29' }))).toBe('dpia.answerBeforeSubmission');
  });

  it('takes six weeks more where the authority said so within a month, and none where it said so later', async () => {
    const id = await highRisk();
    const extend = (toldOn: string) => consult(id, { extension: { toldOn, reason: 'Umfang' } });
    expect(await problemCode(extend('2026-10-29'))).toBe('dpia.extensionBeforeSubmission');
    expect(await extend('2026-11-30')).toEqual({ id, dueOn: '2027-02-05' });
    expect((await find(id)).consultation!.extension).toEqual({
      toldOn: '2026-11-30',
      reason: 'Umfang',
      isInTime: true,
    });
    expect(await extend('2026-12-01')).toEqual({ id, dueOn: '2026-12-28' });
    expect((await find(id)).consultation!.extension).toMatchObject({ isInTime: false });
  });

  it('ends with the answer, after which the controller decides again, and may accept a high risk', async () => {
    const id = await highRisk();
    await consult(id);
    await consult(id, answered);
    expect(await find(id)).toMatchObject({
      state: 'advised',
      advice: { text: 'Vertretbar.' },
      decision: null,
      consultation: { ...answered, dueOn: '2026-12-28' },
      withdrawn: [{ why: 'authorityAnswered', decision: { isAccepted: true, reason: 'Abgewogen.' }, advice: null }],
    });
    await decide(id, true, 'Wie die Behörde.');
    expect(await find(id)).toMatchObject({ state: 'accepted', decision: { reason: 'Wie die Behörde.' } });
  });

  it('is not begun again where the risk is not accepted after the answer: the text is changed first', async () => {
    const id = await highRisk();
    await consult(id, answered);
    await decide(id, false);
    expect(await find(id)).toMatchObject({ state: 'advised', decision: { isAccepted: false } });
    await save({ residualRisk: 'high', description: 'Nur noch Auskunft.' }, id);
    expect(await find(id)).toMatchObject({ state: 'assessing', consultation: null });
    await advise(id);
    await decide(id);
    expect((await find(id)).state).toBe('consulting');
  });

  it('goes on while the text changes, and its answer is recorded all the same', async () => {
    const id = await highRisk();
    await consult(id);
    await save({ residualRisk: 'high', description: 'Ergänzt.' }, id);
    expect(await find(id)).toMatchObject({ state: 'assessing', consultation: { answeredOn: null } });
    await consult(id, answered);
    expect(await find(id)).toMatchObject({ state: 'assessing', consultation: answered });
    await advise(id);
    await decide(id);
    expect((await find(id)).state).toBe('accepted');
  });

  it('holds nobody up once the day of the authority has passed without an answer', async () => {
    const id = await highRisk();
    await consult(id);
    await decide(id);
    expect((await find(id)).state).toBe('consulting');
    now = Date.parse('2026-12-28T12:00:00Z');
    await decide(id);
    expect((await find(id)).state).toBe('consulting');
    now = Date.parse('2026-12-29T12:00:00Z');
    await decide(id);
    expect(await find(id)).toMatchObject({ state: 'accepted', withdrawn: [{ why: 'decidedAnew' }, {}, {}] });
    now = Date.parse('2026-11-26T12:00:00Z');
  });

  it('keeps an answer that was recorded wrongly beside its correction', async () => {
    const id = await highRisk();
    await consult(id, answered);
    await consult(id, { ...answered, answer: 'Bedenken.' });
    expect(await find(id)).toMatchObject({
      state: 'advised',
      consultation: { answer: 'Bedenken.' },
      withdrawn: [{ why: 'corrected', consultation: { answer: 'Keine Bedenken.' } }, { why: 'authorityAnswered' }],
    });
  });
});

describe('a threshold', () => {
  it('that rests on an exemption says which law or list is meant', async () => {
    const exempt = (note: string) => ({ exemptByLaw: { answer: 'yes' as const, note } });
    const { id } = await save({ threshold: { ...exempt(''), evaluation: { answer: 'yes' } } });
    expect(await find(id)).toMatchObject({ thresholdOutcome: 'notRequired' });
    expect(await problemCode(settle(id, false))).toBe('dpia.exemptionUnfounded');
    await save({ threshold: exempt('§ 3 X-Gesetz, BT-Drs. 19/1') }, id);
    await settle(id, false);
    expect((await find(id)).state).toBe('notRequired');
  });
});
