import { loadDictionary } from '../dictionaries/load-dictionary.ts';
import { hashWord } from '../text/characters.ts';
import { wordFlags as allWordFlags } from '../text/word-flags.ts';

// Imported objects under names of this module: see scanned-text.ts.
const wordFlags = allWordFlags;

/** Endings that German nouns are formed with. */
const nounEnding =
  /(?:ung|ungen|heit|keit|heiten|keiten|schaft|schaften|tion|tionen|sion|sionen|tät|täten|ismus|ismen|nis|nisse|nissen|tum|ling|linge|ment|mente|enz|anz|enzen|anzen|eur|eure|uren|ose|itis|zeug|isten|innen|logie|graphie|grafie|metrie|erei|ereien|thek|orium|ikum|ariat|iv|ive|ität)s?$/iu;
/** What declension adds to a noun. */
const declensions = ['', 'n', 'en', 'e', 's', 'es', 'er', 'ern'];
const shortestCompound = 7;
const shortestTail = 4;
const longestTail = 12;
/** Short words that end many compounds. */
const shortTails =
  /(?:minister|präsident|kanzler|trainer|spieler|sprecher|vater|kampf|kraft|krieg|macht|partei|firma|amt|tag|hof|bad|rat|zug|ort|uhr|rad|gas|öl|see|bau|art|akt|tor|boot|ball|haus|saal|team|fest|chef|club|klub|werk|kurs|text|bild|film|band|land|feld|raum|plan|preis|form|stoff|wert|jahr|zeit|geld|spiel|buch)(?:s|es|e|en|er|n)?$/u;

/** Whether a word no dictionary knows is built like a German noun: by its ending, declined, or as a compound. */
export function isLikeNoun(word: string): boolean {
  if (word.length >= 6 && nounEnding.test(word)) return true;
  if (word.length >= shortestCompound && shortTails.test(word)) return true;
  if (isDeclined(word)) return true;
  if (word.length < shortestCompound) return false;
  const longest = Math.min(longestTail, word.length - 3);
  for (let length = longest; length >= shortestTail; length--) if (isDeclined(word.slice(-length))) return true;
  return false;
}

function isDeclined(word: string): boolean {
  return declensions.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < shortestTail) return false;
    const known = loadDictionary().get(hashWord(word.slice(0, word.length - ending.length)));
    return (known & wordFlags.wordGerman) !== 0 && (known & notNouns) === 0;
  });
}

const notNouns = wordFlags.firstNameCommon | wordFlags.surnameCommon | wordFlags.functionGerman;
