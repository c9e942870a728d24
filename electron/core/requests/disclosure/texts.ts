import { fillPlaces } from '../../../../shared/fill-places.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

/** A text of the data package in its language, its {places} filled. */
export type Text = (id: TextId, values?: Record<string, string | number>) => string;

export function textsOf(language: 'de' | 'en'): Text {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  return (id, values = {}) => fillPlaces(texts[id], values);
}
