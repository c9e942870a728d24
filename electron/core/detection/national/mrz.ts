import { documentCheckDigit } from './document-check-digit.ts';

/** ICAO Doc 9303-5, -6 and -4: what stands after each field, and after all of them together. */
function passes(line: string, fields: readonly (readonly [from: number, to: number])[]): boolean {
  return fields.every(([from, to]) => documentCheckDigit(line.slice(from, to)) === digitAt(line, to));
}

/** An optional field that was left empty may have a filler instead of its check digit. */
function digitAt(line: string, index: number): string {
  return line[index] === '<' ? '0' : (line[index] ?? '');
}

const dates = /^[0-9<]{6}\d[MFX<][0-9<]{6}\d/;

/** Second of two lines of 44 characters: passports. */
export function isSecondLineOfTd3(line: string): boolean {
  if (!/^[A-Z0-9<]{9}\d[A-Z<]{3}/.test(line) || line.length !== 44 || !dates.test(line.slice(13))) return false;
  const together = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return (
    passes(line, [
      [0, 9],
      [13, 19],
      [21, 27],
      [28, 42],
    ]) && documentCheckDigit(together) === line[43]
  );
}

/** Second of two lines of 36 characters: identity cards until 2010, some residence permits. */
export function isSecondLineOfTd2(line: string): boolean {
  if (!/^[A-Z0-9<]{9}\d[A-Z<]{3}/.test(line) || line.length !== 36 || !dates.test(line.slice(13))) return false;
  const together = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 35);
  return (
    passes(line, [
      [0, 9],
      [13, 19],
      [21, 27],
    ]) && documentCheckDigit(together) === line[35]
  );
}

/** First and second of three lines of 30 characters: identity cards. Miscounted fillers at the end of the second are forgiven. */
export function areFirstLinesOfTd1(first: string, written: string): boolean {
  if (!/^[ACI][A-Z<][A-Z<]{3}[A-Z0-9<]{9}[0-9<]/.test(first) || first.length !== 30) return false;
  if (!dates.test(written) || Math.abs(written.length - 30) > 2) return false;
  const second = written.replace(/<*(\d)$/, '').padEnd(29, '<') + written.slice(-1);
  const together = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  return (
    passes(first, [[5, 14]]) &&
    passes(second, [
      [0, 6],
      [8, 14],
    ]) &&
    documentCheckDigit(together) === second[29]
  );
}
