import { fillPlaces } from '../../../../../shared/fill-places.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;
export type Language = 'de' | 'en';

/** The words of an assessment in its language. */
export interface Words {
  language: Language;
  /** A text, its {places} filled. */
  text(id: TextId, values?: Record<string, string | number>): string;
  day(date: string): string;
}

export function wordsOf(language: Language): Words {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    text: (id, values = {}) => fillPlaces(texts[id], values),
    day: (date) => format.format(new Date(date)),
  };
}
