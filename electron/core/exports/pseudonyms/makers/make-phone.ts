import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
// Unlike the smaller set it knows which area codes and networks there are.
import metadata from 'libphonenumber-js/max/metadata';
import type { KeyedNumbers } from '../keyed-numbers.ts';
import ranges from './fictional-numbers.json' with { type: 'json' };
import { makeDigits } from './shape.ts';

/**
 * Numbers that are given to nobody, for films and books. By country calling code; each prefix is a national number
 * without its last digits. Sources: Bundesnetzagentur, Mitteilung 148/2021 (Amtsblatt 7/2021); Ofcom, Telephone numbers
 * for use in TV and radio drama; NANPA, 555-0100 to 555-0199.
 */
const fictional: Readonly<Record<string, readonly { prefix: string; free: number }[]>> = ranges;
/** Of few numbers most are soon given away. */
const fictionalAttempts = 12;
const candidates = 64;
const isMobile = /^(1[567]|7)/;

/**
 * Another number of the same country and length: one kept for fiction while there is one, else one that no subscriber
 * can have by the country's numbering plan, as far as there is such a number.
 * @param normalised "+49…", or digits that belong to no known country
 */
export function makePhone(normalised: string, numbers: KeyedNumbers, attempt: number): string {
  const parsed = parsePhoneNumberFromString(normalised, metadata);
  const code = parsed?.countryCallingCode ?? '';
  const national = parsed?.nationalNumber ?? normalised.replace(/\D/g, '');
  const kept = normalised.slice(0, normalised.length - national.length);
  const fitting = (fictional[code] ?? []).filter(({ prefix, free }) => prefix.length + free === national.length);
  const alike = fitting.filter(({ prefix }) => isMobile.test(prefix) === isMobile.test(national));
  const choices = alike.length > 0 ? alike : fitting;
  if (choices.length > 0 && attempt < fictionalAttempts) {
    const { prefix, free } = numbers.pick(choices);
    return kept + prefix + Array.from({ length: free }, () => numbers.next(10)).join('');
  }
  let made = '';
  for (let tried = 0; tried < candidates; tried += 1) {
    made = kept + makeDigits(national.replace(/^./, '1'), numbers);
    if (!parsePhoneNumberFromString(made, metadata)?.isValid()) break;
  }
  return made;
}

/**
 * The other number as the first one was written: with its country or without, with its spaces and hyphens. What stands in
 * front of the part both have in common (0, 00, +49 (0)) stays.
 */
export function writePhoneLike(written: string, original: string, replacement: string): string {
  const digits = written.replace(/\D/g, '');
  const [before, after] = [original.replace(/\D/g, ''), replacement.replace(/\D/g, '')];
  if (before.length !== after.length) return replacement;
  let common = 0;
  while (common < digits.length && common < before.length && digits.at(-1 - common) === before.at(-1 - common))
    common += 1;
  const kept = digits.length - common;
  // Read out, shortened or with an extension: what is not understood must not show through.
  if (common < 5 || !/^(00)?\d{0,3}0?$/.test(digits.slice(0, kept))) return replacement;
  let at = 0;
  return written.replace(/\d/g, (digit) => {
    const index = at;
    at += 1;
    return index < kept ? digit : (after[after.length - common + index - kept] ?? digit);
  });
}
