import { describe, expect, it } from 'vitest';
import { withoutHolidays } from '../calendar.ts';
import { findPlace } from '../place.ts';
import { consultationDueOn, consultationSources, extensionToldBy } from './consultation.ts';

describe('the answer to a prior consultation', () => {
  it.each([
    ['ends on the same weekday eight weeks on', '2026-09-01', '2026-10-27'],
    ['does not end on a Saturday', '2026-08-29', '2026-10-26'],
    ['goes by no holidays where no place is known', '2026-10-30', '2026-12-25'],
  ])('%s', (_, submittedOn, dueOn) => {
    expect(consultationDueOn(submittedOn, withoutHolidays)).toBe(dueOn);
  });

  it('takes six weeks more where the authority says so within a month', () => {
    expect(consultationDueOn('2026-09-01', withoutHolidays, true)).toBe('2026-12-08');
    // 1 October is a Thursday; 31 January has no counterpart in February, and 28 February 2027 is a Sunday.
    expect(extensionToldBy('2026-09-01', withoutHolidays)).toBe('2026-10-01');
    expect(extensionToldBy('2027-01-31', withoutHolidays)).toBe('2027-03-01');
  });

  it('says which of its periods were compared with the law', () => {
    expect(consultationSources.map(({ isVerified }) => isVerified)).toEqual([true, false]);
  });

  it('ends after the holidays of the place', () => {
    const { calendar } = findPlace('EU', 'DE')!;
    expect(consultationDueOn('2026-10-30', calendar)).toBe('2026-12-28');
  });
});
