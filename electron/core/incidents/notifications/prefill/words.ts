import { undetermined } from '../../scope/count-languages.ts';
import { openWords, type Language, type Say } from '../../../open-words.ts';
import { showDay, showMoments } from '../../show-moment.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };

export type TextId = keyof typeof english;

const open = openWords<TextId>({ de: german, en: english });
const locales = { de: 'de-DE', en: 'en-GB' };

export interface Words {
  language: Language;
  say: Say<TextId>;
  /** @param at epoch milliseconds */
  moment(at: number): string;
  /** @param date as in 2026-11-22 */
  day(date: string): string;
  country(code: string): string;
  tongue(code: string): string;
}

/** @param zone IANA time zone in which moments are told */
export function wordsOf(language: Language, zone: string): Words {
  const countries = new Intl.DisplayNames(locales[language], { type: 'region' });
  const tongues = new Intl.DisplayNames(locales[language], { type: 'language' });
  const say = open(language);
  return {
    language,
    say,
    moment: showMoments(language, zone),
    day: (date) => showDay(language, date),
    country: (code) => countries.of(code) ?? code,
    tongue: (code) => (code === undetermined ? say('language.undetermined') : (tongues.of(code) ?? code)),
  };
}
