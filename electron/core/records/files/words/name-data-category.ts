import type { RecordDataCategory } from '../../../../../shared/contract/records/vocabulary.ts';
import { wordsOf } from './words.ts';

/** A category of data as the register of records calls it. */
export function nameDataCategory(category: RecordDataCategory, language: 'de' | 'en'): string {
  return wordsOf(language).word(`category.${category}`);
}
