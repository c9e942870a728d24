import { describe, expect, it } from 'vitest';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };
import french from './texts.fr.json' with { type: 'json' };
import { say, spellInstant, spellNumber } from './wording.ts';

describe('the words of a document', () => {
  it('exist in every language of a document', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    expect(Object.keys(french)).toEqual(Object.keys(english));
    expect(say('fr', 'pageOf', { page: 2, pages: 9 })).toBe('Page 2 sur 9');
    expect(say('de', 'pageOf', { page: 2, pages: 9 })).toBe('Seite 2 von 9');
    expect(say('en', 'pageOf', { page: 2, pages: 9 })).toBe('Page 2 of 9');
  });

  it('put no value in the place of another', () => {
    expect(say('en', 'tableOnSheet', { sheet: '{sheet} $& {page}' })).toBe('Table: see sheet {sheet} $& {page}');
  });

  it('spell numbers as the language does', () => {
    expect(spellNumber('de', 41208.5)).toBe('41.208,5');
    expect(spellNumber('en', 41208.5, { fractionDigits: 2 })).toBe('41,208.50');
    expect(spellNumber('de', 0.0342, { isPercent: true })).toBe('3,4\u00a0%');
    expect(spellNumber('en', 0.5, { isPercent: true, fractionDigits: 0 })).toBe('50%');
  });

  it('say in which zone a time is', () => {
    expect(spellInstant('de', '2026-11-25T23:30:00Z')).toBe('25. November 2026 um 23:30 UTC');
    expect(spellInstant('en', '2026-11-25T23:30:00+01:00')).toBe('25 November 2026 at 22:30 UTC');
  });
});
