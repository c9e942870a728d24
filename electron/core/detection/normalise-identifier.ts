import { getCountryCallingCode, isSupportedCountry, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { expandIpV6 } from './device/expand-ip.ts';

/** Whose numbers are meant where one is written without its country. */
const homeRegion = 'DE';
/** Where the 0 in front of an area code is dialled from abroad, too. */
const keepsZero = new Set(['IT', 'SM', 'VA']);

/**
 * "030 2312-345", "+49 (0)30 2312345" and "0049302312345" all become "+49302312345". Null without digits.
 * @param region ISO 3166-1 alpha-2: where a number without its country is dialled
 */
export function normalisePhone(written: string, region: string = homeRegion): string | null {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 3) return null;
  if (/^[\s(]*\+/.test(written)) return `+${withoutTrunkZero(written)}`;
  if (digits.startsWith('00')) return `+${withoutTrunkZero(written).slice(2)}`;
  if (digits.startsWith('0')) return `+${callingCodeOf(region)}${keepsZero.has(region) ? digits : digits.slice(1)}`;
  if (/^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return `+${digits.length === 10 ? '1' : ''}${digits}`;
  return `+${digits}`;
}

function callingCodeOf(region: string): string {
  const country = region as CountryCode;
  return getCountryCallingCode(isSupportedCountry(country, metadata) ? country : homeRegion, metadata);
}

/** The 0 in "+49 (0)30" is not dialled from abroad. */
function withoutTrunkZero(written: string): string {
  return written.replace('(0)', '').replace(/\D/g, '');
}

/** One spelling per identifier, so that equal ones are found. Unknown kinds are compared without case. */
export function normaliseIdentifier(kind: string, value: string): string {
  const trimmed = value.normalize('NFC').trim();
  // National identifiers are called by their country: de.idnr.
  if (/^[a-z]{2}\./.test(kind) || kind === 'licencePlate') return capitals(trimmed.replace(/[^\p{L}\p{N}]/gu, ''));
  switch (kind) {
    case 'phone':
      return normalisePhone(trimmed) ?? trimmed.toLowerCase();
    case 'card':
    case 'imei':
      return trimmed.replace(/\D/g, '');
    case 'iban':
    case 'bic':
    case 'vat':
      return capitals(trimmed.replace(/[\s.-]/g, ''));
    case 'customerNumber':
    case 'orderNumber':
      return capitals(trimmed.replace(/\s/g, ''));
    case 'ip':
      return (trimmed.includes(':') && expandIpV6(trimmed)?.join(':')) || trimmed.toLowerCase();
    case 'mac':
      return normaliseMac(trimmed);
    default:
      return trimmed.toLowerCase();
  }
}

/** Of a few letters the capital has two, and would be written as one again the next time. */
function capitals(written: string): string {
  return written.toUpperCase().normalize('NFC');
}

function normaliseMac(written: string): string {
  const digits = written.replace(/[^0-9A-Fa-f]/g, '').toLowerCase();
  return digits.length === 12 ? digits.replace(/(..)(?=.)/g, '$1:') : written.toLowerCase();
}
