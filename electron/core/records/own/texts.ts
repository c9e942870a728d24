import { fillPlaces } from '../../../../shared/fill-places.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

export interface Words {
  /** A text, its {places} filled. */
  text(id: TextId, values?: Record<string, string | number>): string;
  day(at: number): string;
}

export function wordsOf(language: 'de' | 'en'): Words {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    text: (id, values = {}) => fillPlaces(texts[id], values),
    day: (at) => format.format(new Date(at)),
  };
}
