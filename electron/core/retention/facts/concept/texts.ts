import { fillPlaces } from '../../../../../shared/fill-places.ts';
import type { RetentionPeriod } from '../../../../../shared/contract/retention/policies.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;
export type Language = 'de' | 'en';

/** The words of the concept in its language. */
export interface Words {
  /** A text, its {places} filled. */
  text(id: TextId, values?: Record<string, string | number>): string;
  day(date: string): string;
  period(period: RetentionPeriod): string;
}

export function wordsOf(language: Language): Words {
  const texts: Record<TextId, string> = language === 'de' ? german : english;
  const text: Words['text'] = (id, values = {}) => fillPlaces(texts[id], values);
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return {
    text,
    day: (date) => format.format(new Date(date)),
    period: ({ amount, unit }) => text(`period.${unit}.${amount === 1 ? 'one' : 'other'}`, { amount }),
  };
}
