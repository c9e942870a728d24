import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import type { DetectedSpan } from '../detected-span.ts';
import type { DetectionSettings, KnownIdentifier } from '../detection-settings.ts';
import { normaliseIdentifier, normalisePhone } from '../normalise-identifier.ts';
import { compact, findCompact, isInWord, type CompactText } from './find-compact.ts';
import { compileName, compileNamePart, findNames, partsOfName } from './known-names.ts';

/** What backends call the things they know of a person. Anything else is a number or name that a system gave out. */
const typeOfKind: Readonly<Record<string, FindingType>> = {
  email: 'email',
  mail: 'email',
  phone: 'phone',
  mobile: 'phone',
  whatsapp: 'phone',
  tel: 'phone',
  iban: 'iban',
  card: 'card',
  name: 'personName',
  fullname: 'personName',
  displayname: 'personName',
  firstname: 'personName',
  lastname: 'personName',
  order: 'orderNumber',
};

/** One known identifier, ready to be looked for. */
interface Wanted {
  type: FindingType;
  normalised: string;
  find: (text: TextToSearch) => Iterable<Place>;
}

interface Place {
  start: number;
  end: number;
  isPart?: boolean;
}

/** A text with the forms of it that are searched, made when they are needed. */
class TextToSearch {
  readonly text: string;
  #letters: CompactText | null = null;
  #digits: CompactText | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get letters(): CompactText {
    return (this.#letters ??= compact(this.text, /[\p{L}\p{N}]/u));
  }

  get digits(): CompactText {
    return (this.#digits ??= compact(this.text, /\d/));
  }
}

const prepared = new WeakMap<readonly KnownIdentifier[], Wanted[]>();

/** What is known of the person is looked for anew only when the list is another one. */
function prepareKnown({ known, region }: DetectionSettings): readonly Wanted[] {
  const ready = prepared.get(known);
  if (ready) return ready;
  const all = known.flatMap((identifier) => prepare(identifier, region) ?? []);
  prepared.set(known, all);
  return all;
}

function prepare({ kind, value }: KnownIdentifier, region: string): Wanted | null {
  const key = kind.toLowerCase().replace(/[^a-z]/g, '');
  const type = Object.hasOwn(typeOfKind, key) ? (typeOfKind[key] ?? 'customerNumber') : 'customerNumber';
  const normalised = type === 'phone' ? normalisePhone(value, region) : normaliseIdentifier(type, value);
  if (!normalised) return null;
  if (type === 'personName') return prepareName(value, normalised);
  if (type === 'email') return { type, normalised, find: ({ text }) => findEmail(text, normalised) };
  if (type === 'phone') return preparePhone(normalised);
  const { characters } = compact(value.normalize('NFC'), /[\p{L}\p{N}]/u);
  if (characters.length < 3) return null;
  return { type, normalised, find: ({ text, letters }) => findWhole(text, letters, characters) };
}

/** Identifiers that are already known to belong to the person, in whatever way they are written. */
export function detectKnown(text: string, settings: DetectionSettings): DetectedSpan[] {
  return detectOf(
    text,
    prepareKnown(settings).filter(({ type }) => type !== 'personName'),
  );
}

/** His name and its parts. They also stand in addresses: "ana@example.org" is one whole. */
export function detectKnownNames(text: string, settings: DetectionSettings): DetectedSpan[] {
  return detectOf(
    text,
    prepareKnown(settings).filter(({ type }) => type === 'personName'),
  );
}

function detectOf(text: string, wanted: readonly Wanted[]): DetectedSpan[] {
  if (wanted.length === 0) return [];
  const searched = new TextToSearch(text);
  return wanted.flatMap(({ type, normalised, find }) =>
    Array.from(find(searched), ({ start, end, isPart = false }) => ({
      type,
      start,
      end,
      confidence: isPart ? 0.9 : 1,
      reason: isPart ? 'known.part' : 'known',
      validated: true,
      normalised,
    })),
  );
}

function prepareName(value: string, normalised: string): Wanted | null {
  const whole = compileName(value);
  const parts = partsOfName(value).map(compileNamePart);
  if (!whole) return null;
  return {
    type: 'personName',
    normalised,
    *find({ text }) {
      yield* findNames(text, whole);
      for (const part of parts) for (const place of findNames(text, part)) yield { ...place, isPart: true };
    },
  };
}

function* findEmail(text: string, address: string): Generator<Place> {
  const small = text.toLowerCase();
  // Where small letters are longer, places would be wrong; there the rule for addresses finds it.
  if (small.length !== text.length) return;
  for (let start = small.indexOf(address); start !== -1; start = small.indexOf(address, start + 1)) {
    const end = start + address.length;
    const continues = isInWord(text, end) || /^[.-]\p{L}/u.test(text.slice(end, end + 2));
    if (!continues && !/[\p{L}\p{N}._%+-]/u.test(text[start - 1] ?? '')) yield { start, end };
  }
}

function* findWhole(text: string, letters: CompactText, wanted: string): Generator<Place> {
  for (const { first, last } of findCompact(text, letters, wanted)) {
    const start = letters.places[first] ?? 0;
    const end = (letters.places[last] ?? 0) + 1;
    if (!isInWord(text, start - 1) && !isInWord(text, end)) yield { start, end };
  }
}

const prefixes = new Map<string, RegExp>();

/** What may stand in front of a number of this country. */
function prefixOf(countryCallingCode: string): RegExp {
  const known = prefixes.get(countryCallingCode);
  if (known) return known;
  const abroad = `\\(?(?:\\+|00) ?${countryCallingCode}\\)?[\\s./-]{0,2}(?:\\(0\\)|0)?`;
  const prefix = new RegExp(`(?<![\\p{L}\\p{N}_+])(?:(?:${abroad}|\\(?0)[\\s./()-]{0,2}|\\()?$`, 'u');
  prefixes.set(countryCallingCode, prefix);
  return prefix;
}

/** With its country, with a 0, or as it is dialled in its town; nothing else may stand in front of it. */
function preparePhone(normalised: string): Wanted | null {
  const parsed = parsePhoneNumberFromString(normalised, metadata);
  const code = parsed?.countryCallingCode ?? '';
  const digits = parsed?.nationalNumber ?? normalised.slice(1);
  if (digits.length < 6) return null;
  const prefix = prefixOf(code);
  return {
    type: 'phone',
    normalised,
    *find({ text, digits: searched }) {
      for (const { first, last } of findCompact(text, searched, digits)) {
        const own = searched.places[first] ?? 0;
        const end = (searched.places[last] ?? 0) + 1;
        const before = text.slice(Math.max(0, own - 16), own);
        const written = prefix.exec(before)?.[0];
        if (written === undefined || isInWord(text, end)) continue;
        const isOfOtherCountry = !/[+]|00/.test(written) && /(?:\+|(?<!\d)00)\d{1,3}[\s()./0-]{0,5}$/.test(before);
        if (!isOfOtherCountry) yield { start: own - written.length, end };
      }
    },
  };
}

/** What other rules found in a writing of their own, as a number read out, is known where its spelling is. */
export function recogniseKnown(found: readonly DetectedSpan[], settings: DetectionSettings): DetectedSpan[] {
  const wanted = prepareKnown(settings);
  return found.map((span) => {
    if (span.reason === 'known.part') return span;
    const isKnown = wanted.some(({ type, normalised }) => type === span.type && normalised === span.normalised);
    return isKnown ? { ...span, confidence: 1, reason: 'known', validated: true } : span;
  });
}
