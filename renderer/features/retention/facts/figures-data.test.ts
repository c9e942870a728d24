import { describe, expect, it } from 'vitest';
import {
  countWithoutLimit,
  findOverLimit,
  findPeakWeek,
  listWeeks,
  placeLimit,
  tabulateAges,
  tabulateWeeks,
} from './figures-data.ts';

const ages = [
  { botId: 'a', fromDays: 0, toDays: 90, conversations: 4 },
  { botId: 'a', fromDays: 90, toDays: 180, conversations: 2 },
  { botId: 'a', fromDays: 180, toDays: null, conversations: 1 },
  { botId: 'b', fromDays: 180, toDays: null, conversations: 9 },
];

const ageWords = {
  age: 'Age',
  unit: 'conversations',
  nameBot: (id: string) => `Bot ${id}`,
  nameAge: (from: number, to: number | null) => (to === null ? `${from}+` : `${from}-${to}`),
};

describe('conversations by age', () => {
  it('has a row for each age and a column for each bot, the largest first', () => {
    const { columns, rows } = tabulateAges(ages, ageWords);
    expect(columns.map(({ label }) => label)).toEqual(['Age', 'Bot b', 'Bot a']);
    expect(rows).toEqual([
      { age: '0-90', b: 0, a: 4 },
      { age: '90-180', b: 0, a: 2 },
      { age: '180+', b: 9, a: 1 },
    ]);
  });

  it('takes for too old only what surely is: ages in which the limit lies are not counted', () => {
    expect(findOverLimit(ages, [{ botId: 'a', days: 90 }])).toEqual({ botId: 'a', days: 90, conversations: 3 });
    expect(findOverLimit(ages, [{ botId: 'a', days: 100 }])?.conversations).toBe(1);
    expect(findOverLimit(ages, [{ botId: 'a', days: 400 }])).toBeNull();
  });

  it('names the bot with the most of them', () => {
    const limits = [
      { botId: 'a', days: 90 },
      { botId: 'b', days: 180 },
    ];
    expect(findOverLimit(ages, limits)?.botId).toBe('b');
  });

  it('counts what no policy is in force for', () => {
    expect(countWithoutLimit(ages, [{ botId: 'a', days: 90 }])).toBe(9);
  });

  it('says whether a limit begins an age or lies within it', () => {
    expect(placeLimit(ages, 90)).toEqual({ fromDays: 90, toDays: 180, isWithin: false });
    expect(placeLimit(ages, 100)).toEqual({ fromDays: 90, toDays: 180, isWithin: true });
    expect(placeLimit([], 100)).toBeUndefined();
  });
});

describe('conversations by week', () => {
  const counts = [
    { week: '2026-12-28', id: 'p', conversations: 2 },
    { week: '2027-01-11', id: 'p', conversations: 5 },
  ];

  it('lists weeks over the turn of the year', () => {
    expect(listWeeks(['2027-01-11', '2026-12-28'])).toEqual(['2026-12-28', '2027-01-04', '2027-01-11']);
    expect(listWeeks([])).toEqual([]);
  });

  it('fills weeks in which nothing falls due with nothing', () => {
    const { rows } = tabulateWeeks(counts, { week: 'Week', unit: 'conversations', nameSeries: (id) => id });
    expect(rows).toEqual([
      { week: '2026-12-28', p: 2 },
      { week: '2027-01-04', p: 0 },
      { week: '2027-01-11', p: 5 },
    ]);
  });

  it('finds the week in which most falls due, and none where nothing does', () => {
    expect(findPeakWeek(counts)).toEqual({ week: '2027-01-11', conversations: 5 });
    expect(findPeakWeek([{ week: '2026-12-28', id: 'p', conversations: 0 }])).toBeNull();
  });
});
