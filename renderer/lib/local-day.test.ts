import { describe, expect, it } from 'vitest';
import { dayOf, startOfDay } from './local-day.ts';

describe('days on this machine', () => {
  it('begin at local midnight', () => {
    const start = new Date(startOfDay('2026-03-29') ?? '');
    expect([start.getFullYear(), start.getMonth(), start.getDate(), start.getHours()]).toEqual([2026, 2, 29, 0]);
  });

  it('end where the next one begins, also over the end of a month', () => {
    expect(startOfDay('2026-02-28', 1)).toBe(startOfDay('2026-03-01'));
  });

  it('come back from their first instant', () => {
    expect(dayOf(startOfDay('2026-11-22') ?? '')).toBe('2026-11-22');
  });

  it('are not made of anything else', () => {
    expect(['', '22.11.2026', '2026-11'].map((day) => startOfDay(day))).toEqual([undefined, undefined, undefined]);
  });
});
