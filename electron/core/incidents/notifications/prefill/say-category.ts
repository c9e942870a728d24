import { wordsOfRecords } from '../../../records/index.ts';
import type { Language } from '../../../open-words.ts';

type WordId = Parameters<ReturnType<typeof wordsOfRecords>['word']>[0];

/** What the register of processing calls a category of data. */
export function sayCategory(category: string, language: Language): string {
  return wordsOfRecords(language).word(`category.${category}` as WordId) ?? category;
}
