import { describe, expect, it } from 'vitest';
import { foldWord } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Größe', 'GROESSE'],
    ['Straße', 'STRASSE'],
    ['u\u0308ber', 'Ueber'],
    ['Müller', 'mueller'],
    ['don’t', "DON'T"],
    ['I’m', 'im'],
    ['naïve', 'Naive'],
    ['Łódź', 'lodz'],
    ['confidentialité', 'CONFIDENTIALITE'],
  ])('takes %s and %s for the same word', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it('keeps apart what is not the same', () => {
    expect(foldWord('schön')).not.toBe(foldWord('schon'));
    expect(foldWord('Maße')).not.toBe(foldWord('Mase'));
  });
});
