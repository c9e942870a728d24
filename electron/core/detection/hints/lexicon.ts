import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import type { DetectionLanguage } from '../detection-settings.ts';
import { ScannedText } from '../text/scanned-text.ts';
import { WordTable } from '../text/word-table.ts';
import contextWords from '../dictionaries/context-words.json' with { type: 'json' };
import english from './lexicon-english.json' with { type: 'json' };
import german from './lexicon-german.json' with { type: 'json' };

export type HintType = Extract<FindingType, `hint.${string}`>;

/** A word or phrase that may tell of a special category. */
export interface LexiconEntry {
  type: HintType;
  /** e.g. diagnosis: the last part of the reason. */
  kind: string;
  /** 3 tells it almost by itself, 2 where nothing speaks against it, 1 only where the sentence speaks of a person. */
  grade: number;
  language: DetectionLanguage;
  /** Of its words, in the order of the text. */
  hashes: Int32Array;
  /** Which of its words is looked for: the longest, because few others are as rare. */
  key: number;
  /** "AIDS", "ADHS": the small letters mean something else. */
  isCapitals: boolean;
}

interface Group {
  type: string;
  kind: string;
  grade: number;
  language: string;
  words: string;
}

const groups: readonly Group[] = [...german, ...english];
let lexicon: Lexicon | undefined;

/** Entries by the hash of their key word, those of more words first. */
export class Lexicon {
  readonly entries: ReadonlyMap<number, readonly LexiconEntry[]>;
  /** The entries of each key word, from 1 on, */
  private readonly lists: readonly (readonly LexiconEntry[])[];
  /** and its number in a table: to look a hash up in a map makes an object of it. */
  private readonly numbers: WordTable;

  constructor(entries: ReadonlyMap<number, readonly LexiconEntry[]>) {
    this.entries = entries;
    this.lists = [[], ...entries.values()];
    this.numbers = new WordTable(entries.size + 1);
    let number = 0;
    for (const hash of entries.keys()) this.numbers.add(hash, ++number);
  }

  find(hash: number): readonly LexiconEntry[] {
    return this.lists[this.numbers.get(hash)] ?? [];
  }
}

export function loadLexicon(): Lexicon {
  lexicon ??= new Lexicon(readEntries());
  return lexicon;
}

function readEntries(): Map<number, LexiconEntry[]> {
  const byKey = new Map<number, LexiconEntry[]>();
  const scanned = new ScannedText();
  const nothing = new WordTable(1);
  for (const group of groups)
    for (const written of spellings(group)) {
      scanned.read(written, nothing);
      const hashes = scanned.hashes.slice(0, scanned.count);
      const { type, kind, grade, language } = group;
      const key = findKey(scanned);
      const entry = { type, kind, grade, language, hashes, key, isCapitals: written === written.toUpperCase() };
      const hash = hashes[key] ?? 0;
      byKey.set(hash, [...(byKey.get(hash) ?? []), entry as LexiconEntry]);
    }
  for (const list of byKey.values()) list.sort((one, other) => other.hashes.length - one.hashes.length);
  return byKey;
}

/** The longest word that is not among the commonest; of two the last. */
function findKey(scanned: ScannedText): number {
  let key = -1;
  let longest = 0;
  for (let index = 0; index < scanned.count; index++) {
    const length = scanned.word(index).length;
    const isRarer = !common.has(scanned.word(index).toLowerCase());
    if (key !== -1 && isRarer ? length < longest : longest > 0) continue;
    key = index;
    longest = isRarer ? length : 0;
  }
  return key;
}

const common = new Set(
  `${contextWords.functionEnglish} ${contextWords.functionGerman} ${contextWords.determiner} search available appointment date change problem problems assistance morning confirmation with for have want account number right leave person people years my not had get the from pay put`.split(
    ' ',
  ),
);

const genitive = /\p{L}{4}[^aeiouäöüsxzß]$/u;

/** "depression~en" stands for "depression" and "depressionen"; "^AIDS" for capitals only. */
export function* spellings({ words, language }: Pick<Group, 'words' | 'language'>): Generator<string> {
  for (const word of words.split(', ')) {
    if (word.startsWith('^')) {
      yield word.slice(1);
      continue;
    }
    const [stem = '', ...endings] = word.split('~');
    yield stem;
    // "wegen meines Bandscheibenvorfalls"
    if (language === 'de' && genitive.test(stem)) yield `${stem}s`;
    for (const ending of endings) yield stem + ending;
  }
}
