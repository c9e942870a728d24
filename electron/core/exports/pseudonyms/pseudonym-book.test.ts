import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, type Original } from './make-replacement.ts';
import { PseudonymBook, type BookSource } from './pseudonym-book.ts';
import { originals } from './testing/arbitrary-originals.ts';

const key = new Uint8Array(32).fill(3);
const open = (source: Partial<BookSource> = {}): PseudonymBook =>
  new PseudonymBook({ key, caseId: 'one', stored: [], elsewhere: [], originals: [], isReal: () => false, ...source });

describe('the pseudonyms of a case', () => {
  it('are the same for the same original, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(originals, (all) => {
        const book = open({ originals: all });
        const first = all.map((each) => book.get(each).replacement);
        expect(all.map((each) => book.get({ ...each, written: each.written.toUpperCase() }).replacement)).toEqual(
          first,
        );
        expect(book.added).toHaveLength(all.length);
        const stored = open({ stored: book.added, originals: all });
        expect(all.toReversed().map((each) => stored.get(each).replacement)).toEqual(first.toReversed());
        expect(stored.added).toEqual([]);
      }),
    );
  });

  it('are one for each original, and none is an original', () => {
    fc.assert(
      fc.property(originals, (all) => {
        const book = open({ originals: all });
        const given = all.map((each) => book.get(each));
        const byType = new Set(given.map(({ type, replacement }) => `${type} ${bare(replacement)}`));
        expect(byType.size).toBe(all.length);
        const originalTexts = new Set(all.map((each) => bare(each.written)));
        for (const { replacement } of given) expect(originalTexts.has(bare(replacement))).toBe(false);
      }),
    );
  });

  it('differ from those of every other case', () => {
    fc.assert(
      fc.property(originals, (all) => {
        const one = open({ originals: all });
        for (const each of all) one.get(each);
        const other = open({ caseId: 'other', originals: all, elsewhere: one.added });
        for (const each of all) expect(bare(other.get(each).replacement)).not.toBe(bare(one.get(each).replacement));
      }),
    );
  });

  it('are others under another key', () => {
    const all = ['DE89370400440532013000', 'DE02120300000000202051'].map((iban): Original => ({
      type: 'iban',
      normalised: iban,
      written: iban,
    }));
    const [one, other] = [open(), open({ key: new Uint8Array(32).fill(4) })];
    for (const each of all) expect(one.get(each).replacement).not.toBe(other.get(each).replacement);
  });

  it('suffice for more people than there are names on the lists', () => {
    const book = open();
    const given = Array.from({ length: 3000 }, (_, index) => {
      const word = `name${index}`;
      return book.get({ type: 'personName', normalised: word, written: word, nameKind: 'given' }).replacement;
    });
    expect(new Set(given).size).toBe(3000);
  });

  it('are no identifiers that rules take for real while there are others', () => {
    const idnr: Original = { type: 'de.idnr', normalised: '86095742719', written: '86095742719' };
    const first = open().get(idnr).replacement;
    expect(open({ isReal: (_type, text) => text === first }).get(idnr).replacement).not.toBe(first);
  });
});
