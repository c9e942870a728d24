import { groupOf, type FindingType } from '../../../../shared/contract/finding-types.ts';
import type { KeyedNumbers } from './keyed-numbers.ts';
import { makeBic, makeCard, makeIban, makeImei } from './makers/make-account.ts';
import { makeIp, makeMac } from './makers/make-device.ts';
import { makeEmail } from './makers/make-email.ts';
import { inCaseOf, makeName, type NameKind } from './makers/make-name.ts';
import { makePhone, writePhoneLike } from './makers/make-phone.ts';
import { makeAddress, makeGeolocation } from './makers/make-place.ts';
import { makeSecretUrl } from './makers/make-secret-url.ts';
import { fillIn, reshape } from './makers/shape.ts';

/** Something personal that is to be replaced: of a name, one word of it. */
export interface Original {
  type: FindingType;
  /** The same for every way of writing it. */
  normalised: string;
  /** As it was written where it was first seen. */
  written: string;
  nameKind?: NameKind;
}

/** Something else of the same kind. The next attempt gives another one. */
export function makeReplacement(original: Original, numbers: KeyedNumbers, attempt: number): string {
  const { type, normalised, written, nameKind = 'given' } = original;
  switch (type) {
    case 'personName':
      return makeName(nameKind, numbers, attempt);
    case 'email':
      return makeEmail(numbers, attempt);
    case 'phone':
      if (/\d/.test(normalised)) return makePhone(normalised, numbers, attempt);
      break;
    case 'iban':
      if (/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(normalised)) return makeIban(normalised, numbers);
      break;
    case 'bic':
      if (/^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(normalised)) return makeBic(normalised, numbers);
      break;
    case 'card':
      if (/^\d{12,19}$/.test(normalised)) return makeCard(normalised, numbers);
      break;
    case 'imei':
      if (/^\d{15}$/.test(normalised)) return makeImei(normalised, numbers);
      break;
    case 'ip':
      return makeIp(normalised, numbers, attempt);
    case 'mac':
      return makeMac(numbers);
    case 'postalAddress':
      return makeAddress(written, numbers, attempt);
    case 'geolocation':
      return makeGeolocation(written, numbers);
    case 'secretUrl':
      return makeSecretUrl(written, numbers, attempt);
    case 'licencePlate':
      // No district of Germany begins with X.
      return reshape(written, numbers, attempt).replace(/\p{L}/u, 'X');
    case 'vat':
      return written.slice(0, 2) + reshape(written.slice(2), numbers, attempt);
    default:
  }
  return reshape(written, numbers, attempt);
}

/** The replacement as the original was written here: its spaces, hyphens, case, its country code or not. */
export function writeLike(written: string, { type, normalised }: Original, replacement: string): string {
  if (type === 'personName') return inCaseOf(written, replacement);
  if (type === 'phone') return writePhoneLike(written, normalised, replacement);
  const hasOwnSpelling =
    groupOf(type) === 'contact' || ['ip', 'password', 'apiKey', 'secretUrl'].includes(type) || replacement === written;
  return hasOwnSpelling ? replacement : (fillIn(written, replacement) ?? replacement);
}

/** Letters and digits alone, so that one text written in two ways is one. */
export function bare(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '') || text
  );
}
