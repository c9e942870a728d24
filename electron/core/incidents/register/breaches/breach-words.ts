import type { RecordDataCategory } from '../../../../../shared/contract/records/vocabulary.ts';
import { nameDataCategory } from '../../../records/index.ts';
import { openWords, type Language, type Say } from '../../../open-words.ts';
import { showDay, showMoments } from '../../show-moment.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type BreachTextId = keyof typeof english;

/** How the register of breaches speaks. */
export interface BreachWords {
  language: Language;
  say: Say<BreachTextId>;
  /** A moment where the organisation is. */
  moment(at: string | number): string;
  day(day: string): string;
  category(code: string): string;
  country(code: string): string;
  tongue(code: string): string;
}

const words = openWords<BreachTextId>({ de: german, en: english });

export function breachWords(language: Language, zone: string): BreachWords {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const tongues = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return {
    language,
    say: words(language),
    moment: showMoments(language, zone),
    day: (day) => showDay(language, day),
    category: (code) => nameDataCategory(code as RecordDataCategory, language),
    country: (code) => countries.of(code) ?? code,
    tongue: (code) => tongues.of(code) ?? code,
  };
}
