import type { Piece } from './parse-phrase.ts';
import { compilePhrases, passes, type PhraseAutomaton } from './phrase-automaton.ts';
import type { Token } from './tokenise.ts';

/** Where a phrase was said: indexes of its first and last word, both inclusive. */
export interface PhraseHit {
  phrase: number;
  first: number;
  last: number;
}

const bucketLength = 2;
const none: readonly number[] = [];

/**
 * Finds many phrases at once. Reads each word once and keeps the set of places in phrases that could go on: the time is
 * linear in the text, whatever text and phrases are. A phrase never reaches over the end of a sentence.
 */
export class PhraseMatcher {
  readonly #automaton: PhraseAutomaton;
  readonly #firstExact = new Map<string, number[]>();
  /** By the first or last letters, because hardly any phrase begins like a given word. */
  readonly #firstPrefix = new Map<string, number[]>();
  readonly #firstSuffix = new Map<string, number[]>();
  readonly #firstOther: number[] = [];
  /** The step in which a state was entered last, and where its phrase began. */
  readonly #enteredAt: Int32Array;
  readonly #begins: [Int32Array, Int32Array];
  readonly #phrases: number;
  #step = 0;

  constructor(phrases: readonly (readonly Piece[])[]) {
    this.#automaton = compilePhrases(phrases);
    this.#phrases = phrases.length;
    for (const state of this.#automaton.first) this.#fileFirst(state);
    const states = this.#automaton.tests.length;
    this.#enteredAt = new Int32Array(states);
    this.#begins = [new Int32Array(states), new Int32Array(states)];
  }

  /** Of readings that end together the one that begins first, of those that begin together the one that ends last. */
  match(tokens: readonly Pick<Token, 'word' | 'sentence'>[]): PhraseHit[] {
    const { next, tests, accepts } = this.#automaton;
    const hits = new Map<number, PhraseHit>();
    let active: number[] = [];
    let sentence = -1;
    for (const [index, token] of tokens.entries()) {
      if (token.sentence !== sentence) active = [];
      sentence = token.sentence;
      this.#step++;
      if (this.#step === 0x7fff_ffff) this.#restart();
      const [begins, nextBegins] = index % 2 === 0 ? this.#begins : [this.#begins[1], this.#begins[0]];
      const entered: number[] = [];
      const enter = (state: number, begin: number): void => {
        if (this.#enteredAt[state] === this.#step) {
          if (begin < (nextBegins[state] ?? 0)) nextBegins[state] = begin;
          return;
        }
        const test = tests[state];
        if (!test || !passes(test, token.word)) return;
        this.#enteredAt[state] = this.#step;
        nextBegins[state] = begin;
        entered.push(state);
      };
      for (const state of active) for (const follower of next[state] ?? []) enter(follower, begins[state] ?? 0);
      for (const states of this.#candidates(token.word)) for (const state of states) enter(state, index);
      let ended: Map<number, number> | null = null;
      for (const state of entered) {
        const phrase = accepts[state] ?? -1;
        if (phrase === -1) continue;
        ended ??= new Map();
        ended.set(phrase, Math.min(ended.get(phrase) ?? Infinity, nextBegins[state] ?? 0));
      }
      for (const [phrase, first] of ended ?? []) {
        // A later end of the same beginning is a longer reading.
        const key = first * this.#phrases + phrase;
        hits.delete(key);
        hits.set(key, { phrase, first, last: index });
      }
      active = entered;
    }
    return [...hits.values()];
  }

  /** Where a phrase can begin with this word, as lists; what a word is not is found out when it is tried. */
  #candidates(word: string): readonly (readonly number[])[] {
    return [
      this.#firstExact.get(word) ?? none,
      this.#firstPrefix.get(word.slice(0, bucketLength)) ?? none,
      this.#firstSuffix.get(word.slice(-bucketLength)) ?? none,
      this.#firstOther,
    ];
  }

  #fileFirst(state: number): void {
    const test = this.#automaton.tests[state];
    if (!test) return;
    if (test.kind === 'exact') addTo(this.#firstExact, test.text, state);
    else if (test.kind === 'prefix' && test.text.length >= bucketLength)
      addTo(this.#firstPrefix, test.text.slice(0, bucketLength), state);
    else if (test.kind === 'suffix' && test.text.length >= bucketLength)
      addTo(this.#firstSuffix, test.text.slice(-bucketLength), state);
    else this.#firstOther.push(state);
  }

  #restart(): void {
    this.#enteredAt.fill(0);
    this.#step = 1;
  }
}

function addTo(buckets: Map<string, number[]>, key: string, state: number): void {
  const states = buckets.get(key);
  if (states) states.push(state);
  else buckets.set(key, [state]);
}
