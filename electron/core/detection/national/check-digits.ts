/** Σ digitᵢ · weightᵢ over as many places as there are weights. */
export function sumWeighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += Number(digits[index]) * (weights[index] ?? 0);
  return sum;
}

/** As before, each product replaced by the sum of its own digits. */
export function sumOfDigitSums(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    const product = Number(digits[index]) * (weights[index] ?? 0);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

/** ISO/IEC 7812-1 annex B ("Luhn"): the last digit is the check digit. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO/IEC 7064 MOD 11,10: the last digit is the check digit. */
export function passesMod1110(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (Number(digits[index]) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(digits.at(-1))) % 10 === 1;
}

/** What is left of a number of any length, letters counting as 10 to 35, divided by a small one. */
export function remainder(value: string, divisor: number): number {
  let rest = 0;
  for (const character of value) {
    const worth = Number.parseInt(character, 36);
    rest = (rest * (worth > 9 ? 100 : 10) + worth) % divisor;
  }
  return rest;
}
