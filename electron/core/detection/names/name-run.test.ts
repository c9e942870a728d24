import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import { ScannedText } from '../text/scanned-text.ts';
import { guessLanguage } from './name-class.ts';
import { findFirstOfRuns, findRunEnd } from './name-run.ts';
import { WordClasses } from './word-classes.ts';

const scan = (text: string): { scanned: ScannedText; classes: WordClasses } => {
  const scanned = new ScannedText().read(text, loadDictionary());
  const classes = new WordClasses();
  classes.begin(scanned, guessLanguage(scanned));
  return { scanned, classes };
};

/** Runs as they are found when the text is read from its first word on. */
const readAll = ({ scanned, classes }: ReturnType<typeof scan>): [first: number, last: number][] => {
  const runs: [number, number][] = [];
  for (let index = 0; index < scanned.count; index++) {
    if (classes.at(index) === 0) continue;
    const last = findRunEnd(scanned, classes, index);
    runs.push([index, last]);
    index = last;
  }
  return runs;
};

describe('runs of words that may form a name', () => {
  it('hold particles and initials, and end where the sentence does', () => {
    expect(readAll(scan('Then Maria de la Cruz spoke. J. R. Smith left.'))).toContainEqual([1, 4]);
  });

  const word = fc.constantFrom('Anna', 'van', 'der', 'Weber', 'the', 'J', 'sabine', 'zzq', 'von', 'Dr', 'Xyzzy', '7');
  const gap = fc.constantFrom(' ', ' ', ' ', '-', '. ', ', ', "'", '  ', '\n');

  it('do not go on into the place from which they are read', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 14 }), fc.nat(13), (parts, index) => {
        const text = scan(parts.flat().join(''));
        if (index >= text.scanned.count) return;
        const first = findFirstOfRuns(text.scanned, text.classes, index);
        expect(first).toBeLessThanOrEqual(index);
        for (const [from, to] of readAll(text)) expect(from < first && to >= first).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
