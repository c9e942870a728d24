import type { Random } from './random.ts';

/** The test numbers that payment providers publish; they pass the checksum and belong to nobody. */
export const testCards = [
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '5555555555554444',
  '5105105105105100',
  '378282246310005',
];

/** IBANs printed as examples in public documentation. */
const exampleIbans = ['DE89370400440532013000', 'GB82WEST12345698765432', 'AT611904300234573201'];

/** Valid checksum, but a bank that does not exist (German codes never begin with 9; XMPL is nobody's). */
export function makeIban(random: Random, country: 'DE' | 'GB'): string {
  if (random.chance(0.05)) return random.pick(exampleIbans);
  const account = country === 'DE' ? `9990${random.digits(4)}${random.digits(10)}` : `XMPL${random.digits(14)}`;
  return `${country}${ibanCheckDigits(country, account)}${account}`;
}

/** ISO 13616: 98 minus the number modulo 97, letters as 10 to 35. */
export function ibanCheckDigits(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

export function groupByFour(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * Numbers reserved for fiction: 0171 39200xx, 0176 040690xx and 030 23125xxx in Germany, 07700 900xxx in Britain.
 * E.164; the same index gives the same number, German ones repeat after 1,200, British ones after 1,000.
 */
export function makePhone(index: number, language: 'de' | 'en'): string {
  if (language === 'en') return `+447700900${String(index % 1000).padStart(3, '0')}`;
  const number = index % 1200;
  if (number < 100) return `+4917139200${String(number).padStart(2, '0')}`;
  if (number < 200) return `+49176040690${String(number - 100).padStart(2, '0')}`;
  return `+493023125${String(number - 200).padStart(3, '0')}`;
}

/** As people type it. */
export function spellPhone(phone: string, random: Random): string {
  const [, country = '', area = '', rest = ''] = /^\+(49|44)(171|176|30|7700)(\d+)$/.exec(phone) ?? [];
  return random.pick([
    `0${area} ${rest}`,
    `0${area}/${rest}`,
    `0${area}${rest}`,
    `+${country} ${area} ${rest}`,
    `00${country} ${area} ${rest.slice(0, -3)} ${rest.slice(-3)}`,
  ]);
}
