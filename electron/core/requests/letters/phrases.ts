import { groundNames } from './letter-arguments.ts';
import { grounds, type Ground } from '../../../../shared/contract/requests/case-fields.ts';
import type { LetterLaw } from '../../../../shared/contract/requests/letters.ts';
import type { Regime, Right } from '../../../../shared/contract/rights.ts';
import { openMessage } from './messages.ts';
import german from './texts/phrases.de.json' with { type: 'json' };
import english from './texts/phrases.en.json' with { type: 'json' };

export type Language = 'de' | 'en';
export type PhraseId = keyof typeof english;

const phrases = { de: german, en: english };
const opened = new Map<string, ReturnType<typeof openMessage>>();

/** A part of a letter that is the same in several of them. @throws where a value is missing, which is a defect */
export function sayPhrase(language: Language, id: PhraseId, values: Record<string, string | number> = {}): string {
  const key = `${language} ${id}`;
  const message = opened.get(key) ?? openMessage(phrases[language][id], language);
  opened.set(key, message);
  return String(message.format(values));
}

/** Which wording a law has. A region has its own where its law is one of its own. */
export function lawOf(regime: Regime, region: string | null): LetterLaw {
  if (regime === 'US') return region === 'CA' ? 'California' : 'US';
  if (regime === 'CA') return region === 'QC' ? 'Quebec' : 'CA';
  return regime;
}

export function sayMatter(language: Language, right: Right, law: LetterLaw): string {
  const citation = sayPhrase(language, 'citation', { law, right });
  return sayPhrase(language, 'matter', { right, citation, hasCitation: citation === '' ? 'no' : 'yes' });
}

/** @param ground a ground of the contract, or what a select calls it. Null where it is neither. */
export function nameGround(ground: string): string | null {
  if ((grounds as readonly string[]).includes(ground)) return groundNames[ground as Ground];
  return Object.values(groundNames).includes(ground) ? ground : null;
}

const locales = { de: 'de-DE', en: 'en-GB' };

/** The local day of an instant, written out, as in 22. November 2026. @param zone IANA time zone */
export function spellDay(language: Language, at: number, zone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: zone }).format(at);
}

/** @param day as in 2026-11-22 */
export function spellLocalDate(language: Language, day: string): string {
  return spellDay(language, Date.parse(`${day}T00:00:00Z`), 'UTC');
}
