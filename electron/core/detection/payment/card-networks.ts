import { passesLuhn } from '../national/check-digits.ts';

/** Issuer identification numbers (ISO/IEC 7812) of the networks and the lengths of their numbers. */
const networks: readonly { name: string; beginning: RegExp; lengths: readonly number[] }[] = [
  { name: 'visa', beginning: /^4/, lengths: [13, 16, 19] },
  { name: 'mastercard', beginning: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { name: 'amex', beginning: /^3[47]/, lengths: [15] },
  { name: 'discover', beginning: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] },
  { name: 'diners', beginning: /^(?:30[0-5]|36|3[89])/, lengths: [14, 15, 16, 17, 18, 19] },
  { name: 'jcb', beginning: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { name: 'unionpay', beginning: /^62/, lengths: [16, 17, 18, 19] },
  { name: 'maestro', beginning: /^(?:50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
];

/** The network a card number belongs to; null where its beginning, its length or its check digit (Luhn) is none. */
export function findCardNetwork(digits: string): string | null {
  const network = networks.find(({ beginning, lengths }) => lengths.includes(digits.length) && beginning.test(digits));
  return network && passesLuhn(digits) ? network.name : null;
}
