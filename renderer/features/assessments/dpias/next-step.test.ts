import { describe, expect, it } from 'vitest';
import { dpiaFields } from '../../../../shared/contract/records/assessments.ts';
import type { Dpia } from '../../../../shared/contract/records/assessments.ts';
import { findDueDay, findNextStep, isBlocked, listActions } from './next-step.ts';

const dpia: Dpia = {
  id: '01a2037a-8817-7445-962b-64083af44b49',
  number: 'DSFA-0001',
  controllerId: '01a2037a-8817-7445-962b-64083af44b50',
  state: 'threshold',
  fields: dpiaFields.parse({ name: 'Support bot', residualRisk: 'low' }),
  thresholdOutcome: 'required',
  openQuestions: 0,
  advice: null,
  decision: null,
  consultation: null,
  withdrawn: [],
  createdAt: '2026-11-01T08:00:00.000Z',
  changedAt: '2026-11-01T08:00:00.000Z',
};
const advice = { text: 'Acceptable.', by: 'Dana', at: '2026-11-02T08:00:00.000Z' };
const consultation = {
  submittedOn: '2026-10-30',
  authority: 'LDI NRW',
  reference: '',
  dueOn: '2026-12-28',
  extension: null,
  answeredOn: null,
  answer: '',
};
const residualUnknown = { ...dpia.fields, residualRisk: null };
const reviewed = { ...dpia.fields, reviewOn: '2027-11-01' };

describe('the next step of an assessment', () => {
  it.each<[string, Partial<Dpia>, string]>([
    ['is the threshold while answers could change it', { thresholdOutcome: 'open' }, 'answerThreshold'],
    ['is to settle it once they cannot', {}, 'settleThreshold'],
    ['is the form while questions are open', { state: 'assessing', openQuestions: 2 }, 'answerQuestions'],
    ['is the residual risk', { state: 'assessing', fields: residualUnknown }, 'nameResidualRisk'],
    ['is advice', { state: 'assessing' }, 'advise'],
    ['is the decision', { state: 'advised', advice }, 'decide'],
    [
      'is the residual risk where advice came before',
      { state: 'advised', fields: residualUnknown },
      'nameResidualRisk',
    ],
    ['is the authority', { state: 'consulting', advice }, 'consult'],
    ['is to wait for it', { state: 'consulting', advice, consultation }, 'awaitAuthority'],
    [
      'is to do what it says',
      { state: 'consulting', consultation: { ...consultation, answeredOn: '2026-12-01' } },
      'followAuthority',
    ],
    ['is nothing once the risk was accepted', { state: 'accepted', advice }, 'none'],
    ['is the review where a day is set', { state: 'notRequired', fields: reviewed }, 'review'],
  ])('%s', (_, changes, step) => {
    expect(findNextStep({ ...dpia, ...changes })).toBe(step);
  });

  it('falls due with the answer of the authority or the review', () => {
    expect(findDueDay({ ...dpia, state: 'consulting', consultation })).toBe('2026-12-28');
    expect(findDueDay({ ...dpia, state: 'accepted', fields: reviewed })).toBe('2027-11-01');
    expect(findDueDay({ ...dpia, fields: reviewed })).toBeNull();
  });
});

describe('what may be done with an assessment', () => {
  it.each<[Dpia['state'], string[]]>([
    ['threshold', ['settleThreshold', 'edit']],
    ['notRequired', ['settleThreshold', 'edit']],
    ['assessing', ['advise', 'edit', 'settleThreshold']],
    ['advised', ['decide', 'edit']],
    ['consulting', ['consult', 'edit']],
    ['accepted', ['edit']],
  ])('while it is %s', (state, actions) => {
    expect(listActions({ ...dpia, state, advice })).toEqual(actions);
  });

  it('includes its removal as long as nobody advised or decided', () => {
    expect(listActions(dpia)).toContain('remove');
  });

  it('holds back the decision alone while the residual risk is not named', () => {
    const advised: Dpia = { ...dpia, state: 'advised', fields: residualUnknown };
    expect(listActions(advised).filter((action) => isBlocked(advised, action))).toEqual(['decide']);
    expect(isBlocked(dpia, 'decide')).toBe(false);
  });
});
