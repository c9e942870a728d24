import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { longestGap, parsePhrase, type Piece } from './parse-phrase.ts';
import { passes, type Test } from './phrase-automaton.ts';
import { PhraseMatcher, type PhraseHit } from './phrase-matcher.ts';
import { tokenise } from './tokenise.ts';

const find = (phrases: readonly string[], text: string): string[] => {
  const { tokens } = tokenise(text);
  const matcher = new PhraseMatcher(phrases.map((phrase) => parsePhrase(phrase)));
  return matcher.match(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
};

describe('phrases in a text', () => {
  it('are found without regard to case, accents and marks between words', () => {
    expect(find(['lösch* … (daten|alles)'], 'Bitte LOESCHEN Sie, wenn möglich, meine Daten!')).toEqual([
      'LOESCHEN Sie, wenn möglich, meine Daten',
    ]);
    expect(find(["i don't want"], 'I dont want that')).toEqual(['I dont want']);
  });

  it('may leave out what is in brackets and nothing else', () => {
    expect(find(['mit [einem] menschen'], 'mit einem Menschen, mit Menschen, mit vielen Menschen')).toEqual([
      'mit einem Menschen',
      'mit Menschen',
    ]);
  });

  it('bridge four words and not five', () => {
    expect(find(['a … b'], 'a b')).toEqual(['a b']);
    expect(find(['a … b'], 'a 1 2 3 4 b')).toEqual(['a 1 2 3 4 b']);
    expect(find(['a … b'], 'a 1 2 3 4 5 b')).toEqual([]);
    expect(find(['a … … b'], 'a 1 2 3 4 5 b')).toHaveLength(1);
  });

  it('do not reach over the end of a sentence', () => {
    expect(find(['daten löschen'], 'Es geht um Daten. Löschen Sie?')).toEqual([]);
  });

  it('know numbers and open words', () => {
    expect(find(['bestellung #'], 'Bestellung GF-8110 und Bestellung bald, Bestellung 12')).toEqual(['Bestellung 12']);
    expect(find(['*bot'], 'Der Saftbot und der HR-Bot, nicht die Botin')).toEqual(['Saftbot', 'Bot']);
    expect(find(['*schutz*'], 'Datenschutzhinweis')).toEqual(['Datenschutzhinweis']);
  });
});

/** Tries every way through a phrase, as one would read it. */
function* endsOf(pieces: readonly Piece[], words: readonly string[], from: number): Generator<number> {
  const [piece, ...rest] = pieces;
  if (!piece) {
    yield from;
    return;
  }
  if (piece.kind === 'choice') {
    for (const option of piece.options) for (const end of endsOf(option, words, from)) yield* endsOf(rest, words, end);
    if (piece.isOptional) yield* endsOf(rest, words, from);
    return;
  }
  if (piece.kind === 'gap') {
    for (let skipped = 0; skipped <= longestGap && from + skipped <= words.length; skipped++)
      yield* endsOf(rest, words, from + skipped);
    return;
  }
  const word = words[from];
  if (word !== undefined && passes(testOf(piece), word)) yield* endsOf(rest, words, from + 1);
}

function testOf(piece: Exclude<Piece, { kind: 'choice' | 'gap' }>): Test {
  if (piece.kind !== 'word') return piece;
  const { text, isOpenBefore, isOpenAfter } = piece;
  if (isOpenBefore && isOpenAfter) return { kind: 'infix', text };
  return { kind: isOpenBefore ? 'suffix' : isOpenAfter ? 'prefix' : 'exact', text };
}

function matchSlowly(phrases: readonly (readonly Piece[])[], words: readonly string[]): PhraseHit[] {
  const longest = new Map<string, PhraseHit>();
  for (const [phrase, pieces] of phrases.entries()) {
    const begins = new Map<number, number>();
    for (let first = 0; first < words.length; first++)
      for (const end of endsOf(pieces, words, first)) if (!begins.has(end - 1)) begins.set(end - 1, first);
    for (const [last, first] of [...begins].toSorted(([one], [other]) => one - other))
      longest.set(`${phrase} ${first}`, { phrase, first, last });
  }
  return [...longest.values()];
}

describe('the matcher', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'ba', '1');
  const { phrase } = fc.letrec<{ phrase: string; piece: string }>((tie) => ({
    piece: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom('a', 'b', 'ab', 'a*', '*b', '*a*', '#', '*', '…'),
      fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join('|')})`),
      tie('phrase').map((option) => `[${option}]`),
    ),
    phrase: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' ')),
  }));

  it('finds what trying every way through each phrase finds', () => {
    const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((texts) =>
      texts.flatMap((text) => {
        try {
          return [parsePhrase(text)];
        } catch {
          return [];
        }
      }),
    );
    const order = (hits: PhraseHit[]) => hits.map((hit) => JSON.stringify(hit)).toSorted();
    fc.assert(
      fc.property(phrases, fc.array(word, { maxLength: 12 }), (pieces, words) => {
        const tokens = words.map((each) => ({ word: each, sentence: 0 }));
        expect(order(new PhraseMatcher(pieces).match(tokens))).toEqual(order(matchSlowly(pieces, words)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes twice the time for twice the text, where trying every way would never end', () => {
    const matcher = new PhraseMatcher([
      parsePhrase('a … a … a … a … a … a … b'),
      parsePhrase('(a|a a|a a a) … (a|a a) … (a|[a] a) c'),
    ]);
    const measure = (words: number): number => {
      const tokens = Array.from({ length: words }, () => ({ word: 'a', sentence: 0 }));
      const begun = computingTime();
      expect(matcher.match(tokens)).toEqual([]);
      return computingTime() - begun;
    };
    measure(20_000);
    const [once, fourTimes] = [measure(20_000), measure(80_000)];
    // Four times the words; ten leaves room for a busy machine and none for a square.
    expect(fourTimes).toBeLessThan(Math.max(once, 5) * 10);
  });
});
