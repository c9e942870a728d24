import { expect, it } from 'vitest';
import { fillDays, findBusiest } from './days.ts';

const known = [
  { day: '2026-10-25', opened: 4, busiest: 3 },
  { day: '2026-10-27', opened: 9, busiest: 2 },
];

it('every day of the period is there once, also where the clocks change', () => {
  const period = { from: '2026-10-23T22:00:00Z', to: '2026-10-27T23:00:00Z' };
  expect(fillDays(known, period, 'Europe/Berlin').map(({ day, opened }) => [day, opened])).toEqual([
    ['2026-10-24', 0],
    ['2026-10-25', 4],
    ['2026-10-26', 0],
    ['2026-10-27', 9],
  ]);
});

it('the end is not part of the period', () => {
  const period = { from: '2026-10-25T00:00:00Z', to: '2026-10-27T00:00:00Z' };
  expect(fillDays(known, period, 'UTC').map(({ day }) => day)).toEqual(['2026-10-25', '2026-10-26']);
});

it('the busiest day is that of the busiest hour, not that of the most openings', () => {
  expect(findBusiest(known)?.day).toBe('2026-10-25');
  expect(findBusiest([])).toBeNull();
});
