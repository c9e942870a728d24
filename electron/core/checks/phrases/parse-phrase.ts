import { Problem } from '../../../../shared/errors/problem.ts';
import { foldWord } from './fold.ts';

/** One step of a phrase. `gap` is up to four words, `any` exactly one, `number` one with a digit in it. */
export type Piece =
  | { kind: 'word'; text: string; isOpenBefore: boolean; isOpenAfter: boolean }
  | { kind: 'any' }
  | { kind: 'number' }
  | { kind: 'gap' }
  | { kind: 'choice'; options: Piece[][]; isOptional: boolean };

export const longestGap = 4;
const deepest = 6;

/** Why a phrase is none, for the texts of check.phraseInvalid. */
export type PhraseFault =
  | 'unclosed'
  | 'unopened'
  | 'emptyChoice'
  | 'tooDeep'
  | 'tooLong'
  | 'character'
  | 'matchesNothing'
  | 'startsAnywhere'
  | 'endsAnywhere';

/** Words stand between marks that do not count. */
const ignored = /[\s,.;:!?"'„“”‚‘’»«\-–—/&@%+]/u;

/**
 * Reads a phrase: words, `*` for the rest of a word or, alone, for one word, `#` for a number or code, `…` (or `...`)
 * for up to four words, `(a|b)` for a choice, `[x]` for what may be missing.
 * @throws Problem check.phraseInvalid with the place and the kind of the fault, and never the words
 */
export function parsePhrase(text: string, where: Record<string, unknown> = {}): Piece[] {
  const reader = new PhraseReader(text, where);
  const pieces = reader.readSequence(0, null);
  checkEnds(pieces, (fault) => reader.fail(fault, fault === 'startsAnywhere' ? 0 : text.length));
  return pieces;
}

class PhraseReader {
  readonly #text: string;
  readonly #where: Record<string, unknown>;
  #place = 0;

  constructor(text: string, where: Record<string, unknown>) {
    this.#text = text;
    this.#where = where;
  }

  fail(why: PhraseFault, at = this.#place): never {
    throw new Problem('check.phraseInvalid', { ...this.#where, at, why });
  }

  readSequence(depth: number, closing: string | null): Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      this.#skipIgnored();
      const character = this.#text[this.#place];
      if (character === undefined) {
        if (closing !== null) this.fail('unclosed');
        return pieces;
      }
      if (character === '|' || character === ')' || character === ']') {
        if (closing === null || (character !== '|' && character !== closing)) this.fail('unopened');
        return pieces;
      }
      pieces.push(...this.#readPiece(character, depth));
    }
  }

  #readPiece(character: string, depth: number): Piece[] {
    if (character === '(' || character === '[') return [this.#readChoice(character, depth)];
    if (character === '…' || this.#text.startsWith('...', this.#place)) {
      this.#place += character === '…' ? 1 : 3;
      return [{ kind: 'gap' }];
    }
    if (character === '#') {
      this.#place++;
      return [{ kind: 'number' }];
    }
    return [this.#readWord()];
  }

  #readChoice(opening: string, depth: number): Piece {
    if (depth >= deepest) this.fail('tooDeep');
    const opened = this.#place++;
    const closing = opening === '(' ? ')' : ']';
    const options: Piece[][] = [];
    for (;;) {
      const option = this.readSequence(depth + 1, closing);
      if (option.length === 0) this.fail('emptyChoice', opened);
      options.push(option);
      const isEnd = this.#text[this.#place] === closing;
      this.#place++;
      if (isEnd) return { kind: 'choice', options, isOptional: opening === '[' };
    }
  }

  #readWord(): Piece {
    const match = /^(\*?)((?:[\p{L}\p{N}\p{M}]+(?:['’‘`´][\p{L}\p{N}\p{M}]+)*)?)(\*?)/u.exec(
      this.#text.slice(this.#place),
    );
    const [whole = '', before = '', word = '', after = ''] = match ?? [];
    if (whole === '') this.fail('character');
    this.#place += whole.length;
    if (word === '') return { kind: 'any' };
    return { kind: 'word', text: foldWord(word), isOpenBefore: before !== '', isOpenAfter: after !== '' };
  }

  #skipIgnored(): void {
    while (this.#place < this.#text.length && ignored.test(this.#text[this.#place] ?? '')) {
      if (this.#text.startsWith('...', this.#place)) return;
      this.#place++;
    }
  }
}

/** A phrase that begins or ends with anything at all would say nothing by it, and match where nobody expects it. */
function checkEnds(pieces: readonly Piece[], fail: (fault: PhraseFault) => never): void {
  if (canBeEmpty(pieces)) fail('matchesNothing');
  if (edges(pieces, false).some(({ kind }) => kind === 'gap' || kind === 'any')) fail('startsAnywhere');
  if (edges(pieces, true).some(({ kind }) => kind === 'gap')) fail('endsAnywhere');
}

function canBeEmpty(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === 'gap' || (piece.kind === 'choice' && isEmptiable(piece)));
}

function isEmptiable({ options, isOptional }: Extract<Piece, { kind: 'choice' }>): boolean {
  return isOptional || options.some(canBeEmpty);
}

/** Every piece that can come first, or last. */
function edges(pieces: readonly Piece[], isLast: boolean): Piece[] {
  const found: Piece[] = [];
  for (const piece of isLast ? pieces.toReversed() : pieces) {
    if (piece.kind !== 'choice') {
      found.push(piece);
      return found;
    }
    found.push(...piece.options.flatMap((option) => edges(option, isLast)));
    if (!isEmptiable(piece)) return found;
  }
  return found;
}
