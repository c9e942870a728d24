import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** A telephone number as it is written, with the digits in it. */
export interface WrittenNumber {
  text: string;
  /** Without the 0 in brackets of "+49 (0)30". */
  digits: string;
  hasPlus: boolean;
}

const bracketed = /^(?:1[ .-])?\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}$|^\([1-9]\d{1,4}\)[ -]?\d{3,5}[ -]?\d{3,4}$/;
const northAmerican = /^(?:1[ .-])?(?:\d{3}([.-])\d{3}\1\d{4}|[2-9]\d{2} [2-9]\d{2}[ -]\d{4})$/;
const isPlanned = /^1[2-9]\d{9}$/;
const year = /^(?:19|20)\d{2}$/;
const clock = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/** With its country: of a length that the numbers of this country can have (E.164). */
function isInternational({ digits, hasPlus }: WrittenNumber): boolean {
  if (!hasPlus && !/^00[1-9]/.test(digits)) return false;
  const number = hasPlus ? digits : digits.slice(2);
  if (number.length < 7 || number.length > 15) return false;
  // The commonest need no plan: behind the code of North America every number has ten digits, of which none begins so.
  if (isPlanned.test(number)) return true;
  return parsePhoneNumberFromString(`+${number}`, metadata)?.isPossible() ?? false;
}

/** "(202) 555-0134", "202-555-0134", "202.555.0134", "202 555 0134", and area codes of other countries in brackets. */
function isNorthAmerican({ text, hasPlus }: WrittenNumber): boolean {
  return !hasPlus && (bracketed.test(text) || northAmerican.test(text));
}

/** Of an area code that was given out: so sure that nothing else is written so, whatever it is called. */
export function isSurelyNorthAmerican({ text, digits }: WrittenNumber): boolean {
  return /^\d{3}-\d{3}-\d{4}$/.test(text) && (parsePhoneNumberFromString(`+1${digits}`, metadata)?.isValid() ?? false);
}

/** In groups that only telephone numbers have, where the 0 in front is left out: London or Sydney, France, India. */
function isLocal({ text, hasPlus }: WrittenNumber): boolean {
  return !hasPlus && /^(?:[1-9]\d? \d{4} \d{4}|[1-9](?: \d\d){4}|[6-9]\d{4} \d{5})$/.test(text);
}

/** With the 0 that most of the world dials within a country, and in groups that are no dates, times or amounts. */
function isNational({ text, digits, hasPlus }: WrittenNumber): boolean {
  if (hasPlus || !/^0[1-9]/.test(digits) || digits.length < 8 || digits.length > 13) return false;
  const [area = '', second = '', third = ''] = text.match(/\d+/g) ?? [];
  // "0.1234567", "02/815/08156", "01.02.-05.02.2024" and "05 06 2024 10" are none, "01.23.45.67.89" is.
  if (area === '0' || /\/.*\//.test(text)) return false;
  if (/^\d\d\.\d\d\./.test(text)) return /^\d\d(?:\.\d\d){4}$/.test(text);
  if (area.length === 2 && second.length === 2 && year.test(third)) return false;
  if (digits.length > 8) return true;
  return area.length > 2 && second !== '' && !year.test(second) && !(clock.test(area) && clock.test(second));
}

export type PhoneFormat = 'international' | 'national' | 'northAmerican' | 'local';

/** The writing by which a number is recognised without a word that announces it. */
export function findFormat(number: WrittenNumber): PhoneFormat | null {
  if (isInternational(number)) return 'international';
  if (isNational(number)) return 'national';
  if (isNorthAmerican(number)) return 'northAmerican';
  return isLocal(number) ? 'local' : null;
}

/** What nobody doubts to be a telephone number once a word has announced one: some digits, but no years and no amount. */
export function isPlausible({ text, digits }: WrittenNumber): boolean {
  if (digits.length < 5 || digits.length > 13 || /^(\d)\1*$/.test(digits)) return false;
  const groups = text.match(/\d+/g) ?? [];
  return !groups.every((group) => year.test(group)) && !/^\d{1,3}(?:\.\d{3})+$/.test(text);
}
