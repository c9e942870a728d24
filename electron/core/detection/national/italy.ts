/** What a character in an odd place is worth, from 0 (and A) to 9 (and J), then from K to Z. */
const oddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
const oddLetters = [2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
/** Where two people would have the same code, letters stand for digits (omocodia). */
const digit = '[0-9LMNPQRSTUV]';
const structure = new RegExp(`^[A-Z]{6}${digit}{2}[ABCDEHLMPRST](?:[0-7LMNPQRST]${digit})[A-Z]${digit}{3}[A-Z]$`);

/** Codice fiscale of a person (D.M. 23.12.1976): name, birthday, place of birth and a check letter. */
export function isCodiceFiscale(value: string): boolean {
  if (!structure.test(value)) return false;
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const worth = Number.parseInt(value[index] ?? '', 36);
    const place = worth > 9 ? worth - 10 : worth;
    sum += index % 2 === 1 ? place : (oddDigits[place] ?? oddLetters[place - 10] ?? 0);
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}
