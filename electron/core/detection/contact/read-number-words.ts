import words from './number-words.json' with { type: 'json' };

/** A word of a spoken number: the digits it adds, or what it does with those of its neighbour. */
type Word = { digits: string; isTens?: true } | { zeros: number } | { times: number } | { isFiller: true };

const dictionary = new Map<string, Word>([
  ...Object.entries({ ...words.digits, ...words.numbers }).map(([word, digits]) => [word, { digits }] as const),
  ...Object.entries(words.tens).map(([word, ten]) => [word, { digits: `${ten}0`, isTens: true }] as const),
  ...Object.entries(words.zeros).map(([word, zeros]) => [word, { zeros }] as const),
  ...Object.entries(words.times).map(([word, times]) => [word, { times }] as const),
  ...words.fillers.map((word) => [word, { isFiller: true }] as const),
]);

const digitOf = new Map(Object.entries(words.digits));
const tenOf = new Map(Object.entries(words.tens));

/** Every word that says digits: a spoken number has several of them. */
export const numberWords: readonly string[] = [
  ...[words.digits, words.numbers, words.tens, words.zeros].flatMap(Object.keys),
  ...Object.keys(words.digits).flatMap((one) => [
    `doppel${one}`,
    `${one}hundert`,
    ...Object.keys(words.tens).map((ten) => `${one}und${ten}`),
  ]),
];

/** What a word of a spoken number means; null for any other. "dreiundzwanzig", "achthundert" and "doppelsieben" are read, too. */
function readWord(word: string): Word | null {
  const known = dictionary.get(word);
  if (known) return known;
  if (/^\d+$/.test(word)) return { digits: word };
  const [, one = '', ten = ''] = /^(\p{L}+?)und(\p{L}+)$/u.exec(word) ?? [];
  const tens = tenOf.get(ten);
  const ones = digitOf.get(one);
  if (tens && ones) return { digits: tens + ones };
  const doubled = word.startsWith('doppel') ? digitOf.get(word.slice('doppel'.length)) : undefined;
  if (doubled) return { digits: doubled + doubled };
  const hundred = word.endsWith('hundert') ? digitOf.get(word.slice(0, -'hundert'.length)) : undefined;
  return hundred ? { digits: `${hundred}00` } : null;
}

/** Digits that were written as words. */
export interface SpokenDigits {
  start: number;
  end: number;
  digits: string;
  hasPlus: boolean;
  /** How many of its parts are words; the others are digits. */
  words: number;
}

const gap = /^[\s,.;/–-]{1,4}$/;

/** Runs of number words, with digits among them. */
export function* findSpokenDigits(text: string): Generator<SpokenDigits> {
  let run: RunOfWords | null = null;
  let last = 0;
  for (const { 0: written, index } of text.matchAll(/\p{L}+|\d+|\+/gu)) {
    const isPlus = written === '+' || /^plus$/i.test(written);
    const word = isPlus ? null : readWord(written.toLowerCase());
    const between = text.slice(last, index);
    if (run && (!word || !gap.test(between))) {
      if (run.digits !== '') yield run;
      run = null;
    }
    last = index + written.length;
    if (isPlus) run = new RunOfWords(index, true);
    if (!word || 'isFiller' in word) continue;
    run ??= new RunOfWords(index, false);
    run.add(word, last, /^\p{L}/u.test(written), /^[ -]$/.test(between));
  }
  if (run && run.digits !== '') yield run;
}

class RunOfWords implements SpokenDigits {
  readonly start: number;
  readonly hasPlus: boolean;
  end: number;
  digits = '';
  words = 0;
  #times = 1;
  #mayTakeOnes = false;

  constructor(start: number, hasPlus: boolean) {
    this.start = start;
    this.hasPlus = hasPlus;
    this.end = start;
  }

  add(word: Exclude<Word, { isFiller: true }>, end: number, isWord: boolean, isClose: boolean): void {
    if ('times' in word) {
      this.#times = word.times;
      return;
    }
    if ('zeros' in word) this.digits = (this.digits || '1') + '0'.repeat(word.zeros);
    // "twenty one", but not "twenty, one"
    else if (this.#mayTakeOnes && isClose && /^[1-9]$/.test(word.digits))
      this.digits = this.digits.slice(0, -1) + word.digits;
    else this.digits += word.digits.repeat(this.#times);
    this.#mayTakeOnes = 'digits' in word && word.isTens === true;
    this.#times = 1;
    this.end = end;
    if (isWord) this.words++;
  }
}
