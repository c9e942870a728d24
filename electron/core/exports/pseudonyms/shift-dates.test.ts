import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../detection/index.ts';
import { KeyedNumbers } from './keyed-numbers.ts';
import { chooseShift, shiftDate } from './shift-dates.ts';

const key = new Uint8Array(32).fill(7);

describe('a date that moves', () => {
  // Ten days on, over the end of a month or of a year.
  it.each([
    ['1985-05-25', '1985-05-25', '1985-06-04'],
    ['25.05.1985', '1985-05-25', '04.06.1985'],
    ['25.5.85', '1985-05-25', '4.6.85'],
    ['25. 12. 1999', '1999-12-25', '04. 01. 2000'],
    ['25/05/1985', '1985-05-25', '04/06/1985'],
    ['05/25/1985', '1985-05-25', '06/04/1985'],
    ['25051985', '1985-05-25', '04061985'],
    ['25. Mai 1985', '1985-05-25', '4. Juni 1985'],
    ['25 MAY 1985', '1985-05-25', '4 JUNE 1985'],
    ['May 25th, 1985', '1985-05-25', 'June 4th, 1985'],
    ['3. März 2004', '2004-03-03', '13. März 2004'],
    ['22nd of August 1990', '1990-08-22', '1st of September 1990'],
  ])('%s is written as it was', (written, iso, expected) => {
    expect(shiftDate(written, iso, 10)).toBe(expected);
  });

  it('comes back where it moves back, is never the same, and keeps the days between two', () => {
    const days = fc.integer({ min: 0, max: 30_000 });
    const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, fc.string(), (one, other, name) => {
        const shift = chooseShift(new KeyedNumbers(key, [name, 'shift']));
        const moved = [one, other].map((day) => shiftDate(isoOf(day), isoOf(day), shift));
        expect(moved[0]).not.toBe(isoOf(one));
        expect(shiftDate(moved[0]!, moved[0]!, -shift)).toBe(isoOf(one));
        expect(Date.parse(moved[0]!) - Date.parse(moved[1]!)).toBe((one - other) * 86_400_000);
        expect(new Date(moved[0]!).getUTCDay()).toBe(new Date(isoOf(one)).getUTCDay());
      }),
    );
  });

  it('is still read as the date it has become', () => {
    const written = ['25.05.1985', '3. März 2004', 'May 25th, 1985', '1985-05-25', '22.8.90'];
    for (const each of written) {
      const iso = findDates(each, 'DE')[0]?.iso ?? '';
      const moved = new Date(Date.parse(iso) - 70 * 86_400_000).toISOString().slice(0, 10);
      expect(findDates(shiftDate(each, iso, -70), 'DE')[0]?.iso).toBe(moved);
    }
  });
});
