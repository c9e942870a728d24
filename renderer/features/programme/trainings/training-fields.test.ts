import { describe, expect, it } from 'vitest';
import { trainingFields } from '../../../../shared/contract/programme.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { sumAll, sumByTeam } from './attendance-data.ts';
import { emptyTraining, hasTooMany, toTraining } from './training-fields.ts';

describe('the form of a training', () => {
  const typed = { ...emptyTraining('2026-11-22'), team: 'Sales', topic: 'Chatbots', invited: '12', attended: '9' };

  it('counts people and leaves out what is empty', () => {
    expect(toTraining(typed)).toMatchObject({ invited: 12, attended: 9, validUntil: null, activityId: null });
    expect(findFieldProblems(trainingFields, toTraining(typed))).toEqual({});
  });

  it('does not take an empty number for nobody', () => {
    const problems = findFieldProblems(trainingFields, toTraining({ ...typed, attended: '' }));
    expect(problems).toEqual({ attended: 'ui.field.required' });
  });

  it('sees where more came than were invited', () => {
    expect(hasTooMany({ invited: 3, attended: 4 })).toBe(true);
    expect(hasTooMany({ invited: 3, attended: 3 })).toBe(false);
    expect(hasTooMany({ invited: Number.NaN, attended: 4 })).toBe(false);
  });
});

describe('the attendance of teams', () => {
  const held = [
    { team: 'Sales', invited: 10, attended: 9 },
    { team: 'IT', invited: 4, attended: 1 },
    { team: 'Sales', invited: 10, attended: 7 },
    { team: 'Board', invited: 0, attended: 0 },
  ];

  it('adds up the trainings of a team, the lowest share first, and leaves out whom nobody invited', () => {
    expect(sumByTeam(held)).toEqual([
      { team: 'IT', invited: 4, attended: 1 },
      { team: 'Sales', invited: 20, attended: 16 },
    ]);
  });

  it('adds up all', () => {
    expect(sumAll(held)).toEqual({ invited: 24, attended: 17 });
  });
});
