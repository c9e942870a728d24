import { loadLexicon } from '../hints/lexicon.ts';
import { addToHash, emptyHash, hashPair, hashWord } from '../text/characters.ts';
import { wordFlags, type WordFlag } from '../text/word-flags.ts';
import { WordTable } from '../text/word-table.ts';
import contextWords from './context-words.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import commonFirstNames from './first-names-common.json' with { type: 'json' };
import firstNames from './first-names.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };
import commonSurnames from './surnames-common.json' with { type: 'json' };
import surnames from './surnames.json' with { type: 'json' };
import englishWords from './words-english.json' with { type: 'json' };
import germanWords from './words-german.json' with { type: 'json' };
import rareWords from './words-rare.json' with { type: 'json' };

/** Each list of words, separated by spaces, with what it says of a word. */
export const wordLists: readonly (readonly [WordFlag, string])[] = [
  ['firstNameCommon', commonFirstNames.words],
  ['firstName', firstNames.words],
  ['surnameCommon', commonSurnames.words],
  ['surname', surnames.words],
  ['wordEnglish', englishWords.words],
  ['wordGerman', germanWords.words],
  ['wordRare', rareWords.words],
  ['place', places.words],
  ['country', countries.words],
];

const capacity = 200_000;
let loaded: WordTable | undefined;

/** All dictionaries in one table. Made when it is first asked for, which takes some 50 ms. */
export function loadDictionary(): WordTable {
  loaded ??= makeTable();
  return loaded;
}

function makeTable(): WordTable {
  const table = new WordTable(capacity);
  for (const [flag, words] of wordLists) addWords(table, words, wordFlags[flag]);
  for (const [flag, words] of Object.entries(contextWords))
    for (const word of words.split(' ')) table.add(hashWord(word), wordFlags[flag as WordFlag]);
  for (const hash of loadLexicon().entries.keys()) table.add(hash, wordFlags.hint);
  return table;
}

const space = ' '.charCodeAt(0);
const joint = '_'.charCodeAt(0);

/** The lists are folded already, so each character is hashed as it is. "san_jose" is a pair with a key of its own. */
function addWords(table: WordTable, words: string, bits: number): void {
  let hash = emptyHash;
  let first = 0;
  let isPair = false;
  for (let index = 0; index <= words.length; index++) {
    const code = index < words.length ? words.charCodeAt(index) : space;
    if (code === space) {
      table.add(isPair ? hashPair(first, hash) : hash, bits);
      isPair = false;
      hash = emptyHash;
    } else if (code === joint) {
      table.add(hash, wordFlags.placeStart);
      isPair = true;
      first = hash;
      hash = emptyHash;
    } else hash = addToHash(hash, code);
  }
}
