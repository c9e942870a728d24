import { fillPlaces } from '../../../shared/fill-places.ts';
import { namesOfRules, type RuleName } from '../findings/index.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english | `rule.${RuleName}`;
export type Language = 'de' | 'en';

/** The words of the calendar and the yearly report in their language. */
export interface Words {
  /** A text, its {places} filled. */
  text(id: TextId, values?: Record<string, string | number>): string;
  day(date: string): string;
  share(value: number): string;
}

export function wordsOf(language: Language): Words {
  const texts: Record<TextId, string> = {
    ...(language === 'de' ? german : english),
    ...namesOfRules('rule', language),
  };
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    text: (id, values = {}) => fillPlaces(texts[id], values),
    day: (date) => days.format(new Date(date)),
    share: (value) => shares.format(value),
  };
}
