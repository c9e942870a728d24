import { fillPlaces } from '../../fill-places.ts';
import type { ClockLimit } from './clock-rule.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;
export type Language = 'de' | 'en';
export type TextValues = Record<string, string>;

/** A sentence of a step, its {places} filled. */
export function sayIn(language: Language, id: TextId, values: TextValues = {}): string {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  return fillPlaces(texts[id], values);
}

/** As in: 72 hours; 1 month. */
export function showLimit(language: Language, { unit, amount }: ClockLimit): string {
  return sayIn(language, `amount.${unit}.${amount === 1 ? 'one' : 'other'}`, { amount: String(amount) });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Weekday, day and time in a zone, with the zone’s name. @param at epoch milliseconds */
export function showMoment(language: Language, at: number, zone: string): string {
  const key = `${language} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    });
    formats.set(key, format);
  }
  return format.format(at);
}
