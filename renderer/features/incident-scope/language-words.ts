import type { Language } from '../../lib/language.ts';
import type { Text } from '../../lib/use-text.ts';
import { nameLanguage } from '../../ui/described/field-words.ts';

/** BCP 47 for words that do not tell their language. */
const undetermined = 'und';

/** A language by its name in the person's own. */
export function describeLanguage(text: Text, own: Language, language: string): string {
  return language === undetermined ? text('incidentScope.languages.undetermined') : nameLanguage(own, language);
}
