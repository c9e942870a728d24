import { fillPlaces } from '../../../../shared/fill-places.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;
export type Language = 'de' | 'en';

/** The words of a privacy sheet in its language. */
export interface Words {
  /** A text, its {places} filled. */
  text(id: TextId, values?: Record<string, string | number>): string;
  day(date: string): string;
  list(items: readonly string[]): string;
  country(code: string): string;
}

export function wordsOf(language: Language): Words {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    text: (id, values = {}) => fillPlaces(texts[id], values),
    day: (date) => days.format(new Date(date)),
    list: (items) => lists.format(items),
    country: (code) => countries.of(code) ?? code,
  };
}
