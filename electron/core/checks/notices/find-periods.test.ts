import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../phrases/tokenise.ts';
import { findPeriods } from './find-periods.ts';

const days = (text: string) =>
  findPeriods(text, tokenise(text).tokens).map(({ start, end, fewestDays, mostDays }) => ({
    words: text.slice(start, end),
    fewestDays,
    mostDays,
  }));

describe('periods of time', () => {
  it.each([
    ['nach 30 Tagen gelöscht', '30 Tagen', 30, 30],
    ['für sechs Monate', 'sechs Monate', 168, 186],
    ['drei (3) Monate', '3) Monate', 84, 93],
    ['zwei volle Jahre', 'zwei volle Jahre', 730, 732],
    ['binnen 24 Stunden', '24 Stunden', 1, 1],
    ['eine sechsmonatige Frist', 'sechsmonatige', 168, 186],
    ['a 90-day period', '90-day', 90, 90],
    ['within two weeks', 'two weeks', 14, 14],
    ['one month', 'one month', 28, 31],
    ['bis zu zehn Jahre', 'zehn Jahre', 3650, 3660],
    ['kept for a year', 'a year', 365, 366],
    ['zwölf Kalendermonate', 'zwölf Kalendermonate', 336, 372],
  ])('are read in "%s"', (text, words, fewestDays, mostDays) => {
    expect(days(text)).toEqual([{ words, fewestDays, mostDays }]);
  });

  it('are none where a number or a unit stands alone', () => {
    expect(days('Jahre später, am 3. Tag. Monat 12, seit Jahren, some days, 99999 Tage')).toEqual([]);
  });

  it('stand where they say', () => {
    const words = fc.constantFrom('30', 'Tage', 'sechs', 'Monate', 'ein', 'Jahr', '.', 'und', 'two', 'weeks', '-', '(');
    fc.assert(
      fc.property(
        fc.array(words).map((parts) => parts.join(' ')),
        (text) => {
          for (const { words: found, fewestDays, mostDays } of days(text)) {
            expect(found).toMatch(/^(30|sechs|ein|two) .*(Tage|Monate|Jahr|weeks)$/);
            expect(fewestDays).toBeLessThanOrEqual(mostDays);
          }
        },
      ),
    );
  });
});
