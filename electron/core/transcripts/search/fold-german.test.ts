import { describe, expect, it } from 'vitest';
import { foldGerman } from './fold-german.ts';

describe('German spellings', () => {
  it.each([
    ['mueller', ['mueller', 'müller']],
    ['Müller', ['Müller', 'Mueller']],
    ['strasse', ['strasse', 'straße']],
    ['STRAẞE', ['STRAẞE', 'STRAssE']],
    ['grüße', ['grüße', 'grüsse', 'gruesse', 'grueße']],
    ['haus', ['haus']],
  ])('%s is also searched as its other spellings', (word, spellings) => {
    expect(foldGerman(word).toSorted()).toEqual(spellings.toSorted());
  });

  it('stays small for a phrase with many of them', () => {
    const phrase = 'süße grüße aus der größten straße';
    expect(foldGerman(phrase)).toEqual([phrase, 'suesse gruesse aus der groessten strasse']);
    expect(foldGerman('sueße gruesse strasse groesse')).toContain('süße grüße straße größe');
  });
});
