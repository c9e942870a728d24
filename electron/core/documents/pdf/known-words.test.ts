import { describe, expect, it } from 'vitest';
import type { LetterModel } from '../letter.ts';
import { keepLayoutsOf, knownLayouts } from './known-words.ts';
import { writeLetter } from './letter/write-letter.ts';

const letter: LetterModel = {
  subject: 'Auskunft',
  language: 'de',
  controller: 'Muster AG',
  createdAt: '2026-11-26T00:00:00Z',
  letterhead: 'Muster AG',
  returnAddress: 'Muster AG, Berlin',
  recipient: 'Erika Beispielfrau',
  particulars: [{ name: 'Datum', value: '26. November 2026' }],
  blocks: [{ kind: 'paragraph', text: 'Sehr geehrte Frau Beispielfrau, anbei die Auskunft über Kontonummern.' }],
};

describe('words of texts that come with Custos', () => {
  it('lie in the next document as they lay in the first, and nothing is kept of other words', async () => {
    const first = await writeLetter(letter);
    keepLayoutsOf(['Sehr geehrte {name}, anbei die Auskunft']);
    expect(await writeLetter(letter)).toEqual(first);
    const kept = Object.keys(knownLayouts('regular'));
    expect(kept).toEqual(expect.arrayContaining(['Sehr ', 'geehrte ', 'anbei ', 'die ', 'Auskunft ']));
    expect(kept.filter((word) => /Beispielfrau|Kontonummern/.test(word))).toEqual([]);
    expect(await writeLetter(letter)).toEqual(first);
  });
});
