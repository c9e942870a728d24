import { describe, expect, it } from 'vitest';
import { withoutHolidays } from '../calendar.ts';
import { findPlace } from '../place.ts';
import { consultationDueOn } from './consultation.ts';

describe('the answer to a prior consultation', () => {
  it.each([
    ['ends on the same weekday eight weeks on', '2026-09-01', '2026-10-27'],
    ['does not end on a Saturday', '2026-08-29', '2026-10-26'],
    ['goes by no holidays where no place is known', '2026-10-30', '2026-12-25'],
  ])('%s', (_, submittedOn, dueOn) => {
    expect(consultationDueOn(submittedOn, withoutHolidays)).toBe(dueOn);
  });

  it('ends after the holidays of the place', () => {
    const { calendar } = findPlace('EU', 'DE')!;
    expect(consultationDueOn('2026-10-30', calendar)).toBe('2026-12-28');
  });
});
