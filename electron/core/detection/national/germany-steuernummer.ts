import { sumOfDigitSums, sumWeighted } from './check-digits.ts';

/**
 * Steuernummer: thirteen digits in the federal form (F F F F 0 B B B U U U U P), ten or eleven in that of a Land. The
 * check digit is calculated over the federal form, in each Land after its own rule (ELSTER, "Prüfung der Steuer- und
 * Steueridentifikationsnummer").
 */
export function isSteuernummer(value: string): boolean {
  if (!/^\d{10,13}$/.test(value)) return false;
  if (value.length === 13)
    return lands.some((land) => value.startsWith(land.federal) && hasRightCheckDigit(value, land));
  return lands.some((land) => {
    const local = value.slice(land.dropped ?? 0);
    if (local.length + land.federal.length !== 12 || !value.startsWith(land.local ?? '')) return false;
    const office = land.federal + local.slice(0, 4 - land.federal.length);
    return hasRightCheckDigit(`${office}0${local.slice(4 - land.federal.length)}`, land);
  });
}

interface Land {
  /** First digits of the federal form; those of the tax office follow. */
  federal: string;
  /** How many digits in front of the tax office are only in the form of the Land. */
  dropped?: number;
  /** What the form of the Land begins with where this tells it from others. */
  local?: string;
  rule: (digits: string) => number;
}

const byElevens = (weights: readonly number[]) => (digits: string) => 11 - (sumWeighted(digits, weights) % 11 || 11);
const common = byElevens([0, 5, 4, 3, 0, 2, 7, 6, 5, 4, 3, 2]);
const cityStates = byElevens([0, 0, 4, 3, 0, 2, 7, 6, 5, 4, 3, 2]);
const lowerSaxony = byElevens([0, 0, 2, 9, 0, 8, 7, 6, 5, 4, 3, 2]);
const berlin = byElevens([0, 0, 0, 0, 0, 7, 6, 5, 8, 4, 3, 2]);
const rhinePalatinate = (digits: string): number =>
  (10 - (sumOfDigitSums(digits, [0, 0, 1, 2, 0, 1, 2, 1, 2, 1, 2, 1]) % 10)) % 10;
const northRhine = (digits: string): number => sumWeighted(digits, [0, 3, 2, 1, 0, 7, 6, 5, 4, 3, 2, 1]) % 11;

/** "2er-Verfahren": each digit plus a summand, without its tens, times a power of two, down to one digit. */
function byTwos(digits: string): number {
  const summands = [0, 0, 9, 8, 0, 7, 6, 5, 4, 3, 2, 1];
  const sum = summands.reduce((total, summand, index) => {
    if (summand === 0) return total;
    const product = ((Number(digits[index]) + summand) % 10) * 2 ** summand;
    return total + (product === 0 ? 0 : ((product - 1) % 9) + 1);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** By the first digits of the federal form: 28 is Baden-Württemberg, 21 Schleswig-Holstein, 26 Hesse. Berlin has two rules. */
const lands: readonly Land[] = [
  { federal: '28', rule: byTwos },
  { federal: '21', rule: byTwos },
  { federal: '26', rule: byTwos, dropped: 1, local: '0' },
  { federal: '11', rule: berlin },
  { federal: '11', rule: lowerSaxony },
  { federal: '23', rule: lowerSaxony },
  { federal: '22', rule: cityStates },
  { federal: '24', rule: cityStates },
  { federal: '27', rule: rhinePalatinate },
  { federal: '5', rule: northRhine },
  { federal: '9', rule: common },
  { federal: '1', rule: common, local: '0' },
  { federal: '3', rule: common },
  { federal: '4', rule: common },
];

function hasRightCheckDigit(federalForm: string, { rule }: Land): boolean {
  return federalForm[4] === '0' && rule(federalForm) === Number(federalForm[12]);
}
