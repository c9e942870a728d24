import type { PersonIdentifier } from '../../../shared/contract/requests/case-fields.ts';
import { normaliseIdentifier, normalisePhone } from '../detection/index.ts';

/** What people and chatbot systems call the same kind of identifier. Any other kind is called as it is. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'mail', 'emailaddress', 'mailaddress'],
  phone: ['phone', 'mobile', 'tel', 'telephone', 'phonenumber', 'whatsapp', 'sms', 'msisdn', 'signal'],
  customerNumber: ['customernumber', 'customer', 'customerid', 'customerno', 'kundennummer', 'client', 'clientid'],
  session: ['session', 'sessionid', 'channel', 'channelid', 'conversation', 'conversationid', 'thread', 'threadid'],
  user: ['user', 'userid', 'person', 'personid', 'externalid'],
  name: ['name', 'fullname', 'displayname'],
};
const kindOfName = new Map(Object.entries(otherNames).flatMap(([kind, names]) => names.map((name) => [name, kind])));

/** Spellings of kinds under which telephone numbers are stored as the system wrote them. */
export const phoneKinds = otherNames['phone'] ?? [];

export function kindOf(written: string): string {
  return kindOfName.get(written.toLowerCase().replace(/[^a-z]/g, '')) ?? written;
}

/** One identifier that is looked for. */
export interface Wanted {
  kind: string;
  /** As it was given. */
  value: string;
  /** Equal for two ways of writing the same, and for nothing else. */
  comparable: string;
}

/**
 * Letter by letter for ids that programs give out, where small and capital letters tell people apart.
 * @param region ISO 3166-1 alpha-2: where a telephone number without its country is dialled
 * @returns null for what is no such identifier
 */
export function toComparable(kind: string, value: string, region: string): string | null {
  const trimmed = value.normalize('NFC').trim();
  if (trimmed === '') return null;
  if (kind === 'phone') return normalisePhone(trimmed, region);
  if (kind === 'session' || kind === 'user') return trimmed;
  return normaliseIdentifier(kind, trimmed);
}

/** Each once, in the order given. What cannot be compared is left out. */
export function readWanted(identifiers: readonly PersonIdentifier[], region: string): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { kind: written, value } of identifiers) {
    const kind = kindOf(written);
    const comparable = toComparable(kind, value, region);
    if (comparable !== null && !wanted.has(`${kind}\n${comparable}`))
      wanted.set(`${kind}\n${comparable}`, { kind, value: value.trim(), comparable });
  }
  return [...wanted.values()];
}

/**
 * Whether a system's identifier is the one looked for, as a whole. An e-mail address or an international number is
 * one whatever the system calls it; other values count only under the same kind: a customer's number may well be
 * somebody else's order. Names are never compared here.
 */
export function isSameIdentifier(wanted: Wanted, stored: { kind: string; value: string }, region: string): boolean {
  const kind = kindOf(stored.kind);
  if (wanted.kind === 'name' || kind === 'name') return false;
  if (wanted.kind === 'email' || kind === wanted.kind)
    return toComparable(wanted.kind, stored.value, region) === wanted.comparable;
  return wanted.kind === 'phone' && isInternationalNumber(stored.value)
    ? toComparable('phone', stored.value, region) === wanted.comparable
    : false;
}

function isInternationalNumber(value: string): boolean {
  return /^\s*\+[\d\s()/.-]{6,}$/.test(value);
}

/** Whether what a system calls a person is the identifier itself, as where people are known by their number. */
export function isSameExternalId(wanted: Wanted, externalId: string, region: string): boolean {
  if (wanted.kind === 'name') return false;
  if (wanted.kind === 'phone') {
    const isNumber = /^\+?\d{7,}$/.test(externalId);
    return isNumber && toComparable('phone', externalId, region) === wanted.comparable;
  }
  return toComparable(wanted.kind, externalId, region) === wanted.comparable;
}

/** Everything under which a stored spelling may be filed; what is found so is compared again as a whole. */
export function storedSpellings(wanted: readonly Wanted[]): string[] {
  return [
    ...new Set(
      wanted.flatMap(({ kind, value, comparable }) => {
        const given = value.normalize('NFC').trim();
        const all = [
          comparable,
          given,
          given.toLowerCase(),
          given.toUpperCase().replace(/\s/g, ''),
          given.toUpperCase(),
        ];
        // Stored numbers without a country were taken for those of the country that counts by default.
        const national = kind === 'phone' ? [comparable.slice(1), normaliseIdentifier('phone', given)] : [];
        return [...all, ...national];
      }),
    ),
  ];
}
