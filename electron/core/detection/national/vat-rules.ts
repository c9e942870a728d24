import { passesLuhn, passesMod1110, remainder, sumOfDigitSums, sumWeighted } from './check-digits.ts';
import { isPps } from './english-speaking-countries.ts';
import { isEgn, isRodneCislo } from './eastern-europe.ts';
import { isBsn } from './netherlands.ts';
import { isBalticPersonalCode } from './nordic-and-baltic-countries.ts';
import { isPortugueseNif } from './southern-europe.ts';
import { isDni, isNie } from './spain.ts';

/** Reads the part of a VAT number after the country, in capitals and without separators. */
type Rule = (body: string) => boolean;

/** Digits of this shape whose weighted sum leaves that rest. */
function weighted(shape: RegExp, weights: readonly number[], modulus: number, rest = 0): Rule {
  return (body) => shape.test(body) && sumWeighted(body, weights) % modulus === rest;
}

function isFrench(body: string): boolean {
  const siren = body.slice(2);
  if (!/^[0-9A-HJ-NP-Z]{2}\d{9}$/.test(body) || !passesLuhn(siren)) return false;
  if (/^\d\d/.test(body)) return (12 + 3 * (Number(siren) % 97)) % 97 === Number(body.slice(0, 2));
  // Keys with a letter, from 0 to 9 and A to Z without I and O (BOFiP, not yet given out to everyone).
  const [first = 0, second = 0] = Array.from(body.slice(0, 2), (character) =>
    '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'.indexOf(character),
  );
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11;
}

function isSpanish(body: string): boolean {
  if (isDni(body) || isNie(body)) return true;
  if (!/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(body)) return false;
  const check = (10 - (sumOfDigitSums(body.slice(1), [2, 1, 2, 1, 2, 1, 2]) % 10)) % 10;
  return body[8] === String(check) || body[8] === 'JABCDEFGHI'[check];
}

function isDutch(body: string): boolean {
  if (!/^\d{9}B\d{2}$/.test(body)) return false;
  // Companies have the number of the person or company behind them; the self-employed, since 2020, one of its own.
  return isBsn(body.slice(0, 9)) || remainder(`NL${body}`, 97) === 1;
}

function isIrish(body: string): boolean {
  const former = /^(\d)[A-Z+*](\d{5})([A-W])$/.exec(body);
  return isPps(former ? `0${former[2]}${former[1]}${former[3]}` : body);
}

function isBulgarian(body: string): boolean {
  if (/^\d{10}$/.test(body)) return isEgn(body);
  if (!/^\d{9}$/.test(body)) return false;
  const first = sumWeighted(body, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const check = first < 10 ? first : sumWeighted(body, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  return check % 10 === Number(body[8]);
}

function isCypriot(body: string): boolean {
  if (!/^(?!12)[0-59]\d{7}[A-Z]$/.test(body)) return false;
  let sum = 0;
  for (let index = 0; index < 8; index++) {
    const digit = Number(body[index]);
    sum += index % 2 === 1 ? digit : ([1, 0, 5, 7, 9, 13, 15, 17, 19, 21][digit] ?? 0);
  }
  return String.fromCharCode(65 + (sum % 26)) === body[8];
}

function isCzech(body: string): boolean {
  if (isRodneCislo(body)) return true;
  if (!/^[0-8]\d{7}$/.test(body)) return false;
  const rest = sumWeighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 1 - rest : 11 - rest) === Number(body[7]);
}

function isLithuanian(body: string): boolean {
  if (!/^(?:\d{7}1\d|\d{10}1\d)$/.test(body)) return isBalticPersonalCode(body);
  const places = Array.from(body.slice(0, -1), (_, index) => index);
  const sum = (shift: number): number =>
    sumWeighted(
      body,
      places.map((index) => 1 + ((index + shift) % 9)),
    ) % 11;
  const check = sum(0) < 10 ? sum(0) : sum(2) % 10;
  return check === Number(body.at(-1));
}

function isLatvian(body: string): boolean {
  if (!/^\d{11}$/.test(body)) return false;
  if (Number(body[0]) > 3) return sumWeighted(body, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  return ((1 + sumWeighted(body, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === Number(body[10]);
}

function isRomanian(body: string): boolean {
  if (!/^[1-9]\d{5,9}$/.test(body)) return false;
  return ((sumWeighted(body.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === Number(body.at(-1));
}

function isSlovenian(body: string): boolean {
  if (!/^[1-9]\d{7}$/.test(body)) return false;
  const check = 11 - (sumWeighted(body, [8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 10 ? 0 : check) === Number(body[7]);
}

function isBritish(body: string): boolean {
  if (!/^\d{9}(?:\d{3})?$/.test(body)) return false;
  const rest = sumWeighted(body, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
  // 42 = 97 - 55: numbers given out since 2010 are shifted by 55.
  return rest === 0 || rest === 42;
}

/**
 * The national rules behind the country of a VAT number (Directive 2006/112/EC Art. 215), as the member states and the
 * Commission's VIES publish them; XI and GB are Northern Ireland and Great Britain.
 */
export const vatRules: Readonly<Record<string, Rule>> = {
  AT: (body) => /^U\d{8}$/.test(body) && (sumOfDigitSums(body.slice(1), [1, 2, 1, 2, 1, 2, 1, 1]) + 4) % 10 === 0,
  BE: (body) => /^[01]\d{9}$/.test(body) && 97 - (Number(body.slice(0, 8)) % 97) === Number(body.slice(8)),
  BG: isBulgarian,
  CY: isCypriot,
  CZ: isCzech,
  DE: (body) => /^[1-9]\d{8}$/.test(body) && passesMod1110(body),
  DK: weighted(/^[1-9]\d{7}$/, [2, 7, 6, 5, 4, 3, 2, 1], 11),
  EE: weighted(/^10\d{7}$/, [3, 7, 1, 3, 7, 1, 3, 7, 1], 10),
  EL: (body) =>
    /^\d{9}$/.test(body) && (sumWeighted(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(body[8]),
  ES: isSpanish,
  FI: weighted(/^\d{8}$/, [7, 9, 10, 5, 8, 4, 2, 1], 11),
  FR: isFrench,
  GB: isBritish,
  HR: (body) => /^\d{11}$/.test(body) && passesMod1110(body),
  HU: weighted(/^\d{8}$/, [9, 7, 3, 1, 9, 7, 3, 1], 10),
  IE: isIrish,
  IT: (body) => /^\d{7}(?:0\d\d|1[0-2]\d|888|999)\d$/.test(body) && passesLuhn(body),
  LT: isLithuanian,
  LU: (body) => /^\d{8}$/.test(body) && Number(body.slice(0, 6)) % 89 === Number(body.slice(6)),
  LV: isLatvian,
  MT: weighted(/^[1-9]\d{7}$/, [3, 4, 6, 7, 8, 9, 10, 1], 37),
  NL: isDutch,
  PL: (body) => /^\d{10}$/.test(body) && sumWeighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(body[9]),
  PT: isPortugueseNif,
  RO: isRomanian,
  SE: (body) => /^\d{10}(?:0[1-9]|[1-8]\d|9[0-4])$/.test(body) && passesLuhn(body.slice(0, 10)),
  SI: isSlovenian,
  SK: (body) => /^[1-9]\d[2-47-9]\d{7}$/.test(body) && Number(body) % 11 === 0,
  XI: isBritish,
};

/** Umsatzsteuer-Identifikationsnummer of a member state, with its country in front; capitals, without separators. */
export function isVat(value: string): boolean {
  return vatRules[value.slice(0, 2)]?.(value.slice(2)) ?? false;
}
