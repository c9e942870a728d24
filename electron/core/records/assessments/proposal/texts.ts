import { fillPlaces } from '../../../../../shared/fill-places.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;
export type Say = (id: TextId, values?: Record<string, string | number>) => string;

/** The words of a proposal, their {places} filled. */
export function sayIn(language: 'de' | 'en'): Say {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  return (id, values = {}) => fillPlaces(texts[id], values);
}
