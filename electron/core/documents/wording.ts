import { fillPlaces } from '../../../shared/fill-places.ts';
import type { DocumentModel, NumberStyle } from './document.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };
import french from './texts.fr.json' with { type: 'json' };

type Language = DocumentModel['language'];

const texts = { de: german, en: english, fr: french };
const locales = { de: 'de-DE', en: 'en-GB', fr: 'fr-FR' };

/** A text of our own that a document needs, its {places} filled. */
export function say(
  language: Language,
  key: keyof typeof english,
  values: Record<string, string | number> = {},
): string {
  return fillPlaces(texts[language][key], values);
}

/** BCP 47 tag of the language as it is written here. */
export function localeOf(language: Language): string {
  return locales[language];
}

export function spellNumber(
  language: Language,
  value: number,
  { fractionDigits, isPercent }: NumberStyle = {},
): string {
  const digits = fractionDigits ?? (isPercent ? 1 : undefined);
  return new Intl.NumberFormat(localeOf(language), {
    style: isPercent ? 'percent' : 'decimal',
    ...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  }).format(value);
}

/**
 * In UTC and saying so: the place where a document is read is not known. A date without a time stays one.
 * @throws RangeError if it is neither
 */
export function spellInstant(language: Language, instant: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant))
    return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(instant),
    );
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(new Date(instant))} UTC`;
}
