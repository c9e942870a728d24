import { fillPlaces } from '../../../../../shared/fill-places.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };
import french from './texts.fr.json' with { type: 'json' };

export type Language = 'de' | 'en' | 'fr';
export type WordId = keyof typeof english;
type After<Prefix extends string, Id = WordId> = Id extends `${Prefix}.${infer Rest}` ? Rest : never;
export type TextId = After<'text'>;

/** The lists of the contract that have words. */
export const wordLists = [
  'role',
  'state',
  'subject',
  'category',
  'recipient',
  'safeguard',
  'measure',
  'channel',
  'right',
  'basis',
  'article9',
  'answer',
] as const;
export type WordList = (typeof wordLists)[number];

const allTexts: Record<Language, Record<WordId, string>> = { de: german, en: english, fr: french };
const locales = { de: 'de-DE', en: 'en-GB', fr: 'fr-FR' };

/** How a document speaks: authorities' layouts have a language of their own. */
export interface Words {
  language: Language;
  /** A text, its {places} filled. */
  text(id: TextId, values?: Record<string, string | number>): string;
  word(id: WordId): string;
  day(at: string | number): string;
  country(code: string): string;
  tongue(code: string): string;
}

export function wordsOf(language: Language): Words {
  const texts = allTexts[language];
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' });
  const tongues = new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'code' });
  return {
    language,
    text: (id, values = {}) => fillPlaces(texts[`text.${id}`], values),
    word: (id) => texts[id],
    day: (at) => days.format(new Date(at)),
    country: (code) => countries.of(code) ?? code,
    tongue: (code) => tongues.of(code) ?? code,
  };
}

/** Code of a list by its word in any language, in lower case. */
export function readWords(list: WordList): Map<string, string> {
  const codes = new Map<string, string>();
  for (const texts of Object.values(allTexts))
    for (const [id, word] of Object.entries(texts))
      if (id.startsWith(`${list}.`)) codes.set(word.toLowerCase(), id.slice(list.length + 1));
  return codes;
}
