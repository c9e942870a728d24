import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../shared/testing/hostile-strings/index.ts';
import { nameSheets } from './name-sheets.ts';

const nameAll = (names: readonly string[]) =>
  nameSheets(names.map((name, index) => ({ name, otherwise: `Tabelle ${index + 1}` })));

describe('the names of sheets', () => {
  it('are their captions, without what Excel forbids', () => {
    expect(nameAll(['Gespräche mit Mangel', 'Ja/Nein: [alle]?', "'zitiert'", '', 'History'])).toEqual([
      'Gespräche mit Mangel',
      'Ja Nein alle',
      'zitiert',
      'Tabelle 4',
      'History (2)',
    ]);
  });

  it('are each another, whatever the case', () => {
    const long = 'Verarbeitungstätigkeiten im Konzern';
    expect(nameAll(['Bots', 'BOTS', long, long])).toEqual([
      'Bots',
      'BOTS (2)',
      'Verarbeitungstätigkeiten im Kon',
      'Verarbeitungstätigkeiten im (2)',
    ]);
  });

  it('are what Excel opens, whatever the caption', () => {
    const check = (names: string[]) => {
      const given = nameAll(names);
      expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of given) {
        expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/);
        expect(name).not.toMatch(/^'|'$|^history$/i);
        expect(name.isWellFormed()).toBe(true);
        expect(/\p{Cc}|\p{Bidi_Control}/u.test(name)).toBe(false);
      }
    };
    check(hostileStrings());
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), check));
  });
});
