import { describe, expect, it } from 'vitest';
import { activityFields } from '../../../../shared/contract/programme.ts';
import type { ActivityFields } from '../../../../shared/contract/programme.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { emptyFollowUp, toActivity, toActivityTexts, toFollowUps } from './activity-fields.ts';
import { sortByDue } from './activity-words.ts';

const activity: ActivityFields = {
  kind: 'penetrationTest',
  name: 'Test of the service bot',
  description: 'by somebody from outside',
  owner: 'Head of security',
  dueOn: '2027-03-01',
  recurrence: { every: 6, unit: 'months' },
  processorId: null,
  botId: '8f2d0f0a-0c6f-4f1b-9d55-1f6b1a3c2e11',
};

describe('the form of an activity', () => {
  it.each([activity, { ...activity, recurrence: null, botId: null }])('says it and gives it back', (fields) => {
    expect(toActivity(toActivityTexts(fields))).toEqual(fields);
  });

  it('asks how often where it recurs', () => {
    const fields = toActivity({ ...toActivityTexts(activity), every: '' });
    expect(findFieldProblems(activityFields, fields)).toEqual({ 'recurrence.every': 'ui.field.required' });
  });

  it('takes a follow-up without a day for one without a due date', () => {
    expect(toFollowUps([{ ...emptyFollowUp, text: 'fix it', owner: 'IT' }])).toEqual([
      { text: 'fix it', severity: 'medium', owner: 'IT', dueOn: null },
    ]);
  });
});

describe('the order of activities', () => {
  it('begins with what waits longest and ends with what has ended', () => {
    const named = (name: string, dueOn: string, isEnded = false) => ({ name, dueOn, isEnded });
    const sorted = sortByDue([named('c', '2027-05-01'), named('a', '2026-01-01', true), named('b', '2026-02-01')]);
    expect(sorted.map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  });
});
