import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../testing/computing-time.ts';
import { detectAddresses } from './address/detect-addresses.ts';
import { detect } from './detect.ts';
import type { DetectedSpan } from './detected-span.ts';
import { loadDictionary } from './dictionaries/load-dictionary.ts';
import { detectHints } from './hints/detect-hints.ts';
import { detectNames } from './names/detect-names.ts';
import { ScannedText } from './text/scanned-text.ts';

type Rule = (scanned: ScannedText) => DetectedSpan[];
const rules: [string, Rule][] = [
  ['names', detectNames],
  ['addresses', detectAddresses],
  ['hints', detectHints],
];
const scan = (text: string): ScannedText => new ScannedText().read(text, loadDictionary());

const piece = fc.constantFrom(
  'Mein Name ist ',
  'Sabine',
  'Krämer',
  'Frau Dr. ',
  'von der ',
  'Weber, Katharina',
  "O'Connor",
  'I am Mark',
  'J. R.',
  'Hauptstraße 12',
  '10115 Berlin',
  'Am Alten Markt 3',
  '350 Fifth Avenue, Apt. 4B',
  'New York, NY 10118',
  'PO Box 12',
  'the corner of ',
  ' and Mill Street 5',
  'Diabetes',
  'ich habe keine ',
  'my son is 7',
  'Tochter (8)',
  '$5,118.77',
  'balance ',
  'CVV 123',
  'e\u0301',
  '\u{1F469}\u200D\u2695\uFE0F',
  '\u{1D400}nna',
  '\uD83D',
  '\uDE00',
  '\u202E',
  ' ',
  '\n',
  '. ',
  ', ',
  '-',
  '7',
  "'",
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(piece, { maxLength: 14 }).map((all) => all.join('')),
  fc.array(piece, { maxLength: 14 }).map((all) => all.join(' ')),
);

/** Whether an offset lies between the two halves of one character. */
const isInPair = (said: string, offset: number): boolean => (said.codePointAt(offset - 1) ?? 0) > 0xff_ff;

describe('what words tell, in any text', () => {
  it.each(rules)('%s lie inside the text, in order, without overlaps, and cut no character', (_name, find) => {
    fc.assert(
      fc.property(text, (said) => {
        const ends = new Map<string, number>();
        let last = 0;
        for (const { type, start, end, confidence, validated } of find(scan(said)).toSorted(
          (one, other) => one.start - other.start,
        )) {
          expect(start >= (ends.get(type) ?? 0) && end > start && end <= said.length && start >= last).toBe(true);
          expect(isInPair(said, start) || isInPair(said, end)).toBe(false);
          expect(confidence >= 0.5 && confidence < 1 && !validated).toBe(true);
          ends.set(type, end);
          last = start;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is found in the same places again, whatever was read before', () => {
    fc.assert(
      fc.property(text, text, (said, before) => {
        const first = detect(said);
        detect(before);
        expect(detect(said)).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });

  const hostile: [string, string][] = [
    ['capitalised words', 'Aa '],
    ['names', 'Anna '],
    ['names with commas', 'Weber, Anna, '],
    ['particles', 'van der '],
    ['titles', 'Dr. '],
    ['initials', 'A. '],
    ['hyphens', 'Anna-'],
    ['house numbers', '12 '],
    ['streets without end', 'Straße '],
    ['addresses', 'Hauptstraße 12, '],
    ['corners', 'the corner of A and '],
    ['flats', 'Apt. 4 '],
    ['words of lexica', 'krebs '],
    ['beginnings of phrases', 'multiple '],
    ['compounds', 'herzkrebs'],
    ['children', 'son 7 '],
    ['amounts', '$1,1'],
    ['marks', 'a\u0301'],
    ['halves of characters', '\uD83D'],
    ['one word', 'a'],
  ];
  const length = 1_000_000;

  it.each(hostile)('takes no longer than the text is long for 1 MB of %s', (_name, unit) => {
    const scanned = scan(unit.repeat(Math.ceil(length / unit.length)));
    for (const [, find] of rules) {
      // Ten times what it takes on a slow machine; a quadratic rule needs minutes.
      const start = computingTime();
      find(scanned);
      expect(computingTime() - start).toBeLessThan(6000);
    }
  });
});
