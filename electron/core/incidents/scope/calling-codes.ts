import { getCountries, getCountryCallingCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** Of a calling code that several countries share: the one most of its numbers belong to. */
const mainCountries: Readonly<Record<string, string>> = {
  '1': 'US',
  '7': 'RU',
  '39': 'IT',
  '44': 'GB',
  '47': 'NO',
  '61': 'AU',
  '212': 'MA',
  '262': 'RE',
  '290': 'SH',
  '358': 'FI',
  '590': 'GP',
  '599': 'CW',
};

/** ISO 3166-1 alpha-2 by calling code with its plus sign, e.g. +49. No code begins another. */
export const countryOfCallingCode: Readonly<Record<string, string>> = Object.fromEntries(
  getCountries(metadata).map((country) => {
    const code = getCountryCallingCode(country, metadata);
    return [`+${code}`, mainCountries[code] ?? country];
  }),
);
