import {
  availableRights,
  channels,
  recordRoles,
  subjectCategories,
} from '../../../../../shared/contract/records/vocabulary.ts';
import { readWords, wordLists, type WordList } from '../words/words.ts';

const codes = new Map<WordList, Map<string, string>>(wordLists.map((list) => [list, readWords(list)]));

const answers = ['yes', 'no', 'undecided', 'unknown', 'notChecked'];
const readAs: Record<string, { list: WordList; known: readonly string[] }> = {
  role: { list: 'role', known: recordRoles },
  keptAsStated: { list: 'answer', known: answers },
  trainsModels: { list: 'answer', known: answers },
  'dpia.isRequired': { list: 'answer', known: answers },
  hasBreachOccurred: { list: 'answer', known: answers },
  'automatedDecision.exists': { list: 'answer', known: answers },
  channels: { list: 'channel', known: channels },
  subjects: { list: 'subject', known: subjectCategories },
  rights: { list: 'right', known: availableRights },
};
const languageNames = new Map<string, string>();

/** The code of a field’s list by itself or by its word in any of our languages. */
export function readCode(path: string, text: string): string | undefined {
  if (path === 'languages') return readLanguage(text);
  const reading = readAs[path];
  if (!reading) return undefined;
  if (reading.known.includes(text)) return text;
  return readWord(reading.list, text);
}

export function readWord(list: WordList, text: string): string | undefined {
  return codes.get(list)?.get(text.trim().toLowerCase());
}

function readLanguage(text: string): string | undefined {
  if (/^[a-z]{2}$/.test(text)) return text;
  if (languageNames.size === 0)
    for (const locale of ['de', 'en', 'fr']) {
      const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
      for (const code of everyPair()) {
        const name = names.of(code);
        if (name !== undefined) languageNames.set(name.toLowerCase(), code);
      }
    }
  return languageNames.get(text.toLowerCase());
}

function everyPair(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  return letters.flatMap((first) => letters.map((second) => first + second));
}
