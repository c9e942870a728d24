/** The check digit of a machine-readable zone (ICAO Doc 9303-3, 4.9): weights 7, 3, 1, letters from A = 10, < = 0. */
export function documentCheckDigit(field: string): string {
  let sum = 0;
  for (let index = 0; index < field.length; index++) {
    const character = field[index] ?? '';
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * ([7, 3, 1][index % 3] ?? 0);
  }
  return String(sum % 10);
}
