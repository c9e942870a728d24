import { longestGap, type Piece } from './parse-phrase.ts';

/** What a word must be to be read at one place of a phrase. */
export type Test =
  | { kind: 'exact'; text: string }
  | { kind: 'prefix'; text: string }
  | { kind: 'suffix'; text: string }
  | { kind: 'infix'; text: string }
  | { kind: 'any' }
  | { kind: 'number' };

/** Each place of each phrase is one state, entered by reading a word (Glushkov’s construction: no empty steps). */
export interface PhraseAutomaton {
  tests: Test[];
  /** States that may come next, by state. */
  next: number[][];
  /** Which phrase ends here, by state; -1 for none. */
  accepts: number[];
  /** States a phrase can begin in. */
  first: number[];
}

interface Fragment {
  isEmptiable: boolean;
  first: number[];
  last: number[];
}

const nothing: Fragment = { isEmptiable: true, first: [], last: [] };

/** @param phrases the state that ends phrase n accepts n */
export function compilePhrases(phrases: readonly (readonly Piece[])[]): PhraseAutomaton {
  const automaton: PhraseAutomaton = { tests: [], next: [], accepts: [], first: [] };
  for (const [index, pieces] of phrases.entries()) {
    const { first, last } = compileSequence(automaton, pieces);
    automaton.first.push(...first);
    for (const state of last) automaton.accepts[state] = index;
  }
  return automaton;
}

function compileSequence(automaton: PhraseAutomaton, pieces: readonly Piece[]): Fragment {
  return pieces.reduce((before, piece) => concatenate(automaton, before, compilePiece(automaton, piece)), nothing);
}

function concatenate({ next }: PhraseAutomaton, one: Fragment, other: Fragment): Fragment {
  for (const state of one.last) next[state]?.push(...other.first);
  return {
    isEmptiable: one.isEmptiable && other.isEmptiable,
    first: one.isEmptiable ? [...one.first, ...other.first] : one.first,
    last: other.isEmptiable ? [...one.last, ...other.last] : other.last,
  };
}

function compilePiece(automaton: PhraseAutomaton, piece: Piece): Fragment {
  switch (piece.kind) {
    case 'word':
      return addState(automaton, toTest(piece));
    case 'any':
    case 'number':
      return addState(automaton, piece);
    case 'gap': {
      const steps = Array.from({ length: longestGap }, () => ({
        ...addState(automaton, { kind: 'any' }),
        isEmptiable: true,
      }));
      return steps.reduce((before, step) => concatenate(automaton, before, step), nothing);
    }
    case 'choice': {
      const options = piece.options.map((option) => compileSequence(automaton, option));
      return {
        isEmptiable: piece.isOptional || options.some(({ isEmptiable }) => isEmptiable),
        first: options.flatMap(({ first }) => first),
        last: options.flatMap(({ last }) => last),
      };
    }
  }
}

function addState({ tests, next, accepts }: PhraseAutomaton, test: Test): Fragment {
  const state = tests.push(test) - 1;
  next.push([]);
  accepts.push(-1);
  return { isEmptiable: false, first: [state], last: [state] };
}

function toTest({ text, isOpenBefore, isOpenAfter }: Extract<Piece, { kind: 'word' }>): Test {
  if (isOpenBefore && isOpenAfter) return { kind: 'infix', text };
  if (isOpenBefore) return { kind: 'suffix', text };
  return { kind: isOpenAfter ? 'prefix' : 'exact', text };
}

export function passes(test: Test, word: string): boolean {
  switch (test.kind) {
    case 'exact':
      return word === test.text;
    case 'prefix':
      return word.startsWith(test.text);
    case 'suffix':
      return word.endsWith(test.text);
    case 'infix':
      return word.includes(test.text);
    case 'any':
      return true;
    case 'number':
      return /\d/.test(word);
  }
}
