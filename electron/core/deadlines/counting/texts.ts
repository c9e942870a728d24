import { fillPlaces } from '../../../../shared/fill-places.ts';
import type { Day } from '../../../../shared/rules/days.ts';
import german from '../texts.de.json' with { type: 'json' };
import english from '../texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;
export type Language = 'de' | 'en';
export type TextValues = Record<string, string | number>;

/** A sentence of a step, its {places} filled. */
export function sayIn(language: Language, id: TextId, values: TextValues = {}): string {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  return fillPlaces(texts[id], values);
}

const formats = {
  de: new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

export function showDay(language: Language, day: Day): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`));
}
