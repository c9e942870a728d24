import type { KeyedNumbers } from '../keyed-numbers.ts';

/** From here on what is made may be longer than the original: all that have its shape are given away. */
const lengthensFrom = 100;

/**
 * Another text of the same shape: digits become digits, letters become letters of the same case, everything else stays.
 * A number that does not begin with 0 becomes none that does.
 */
export function reshape(written: string, numbers: KeyedNumbers, attempt = 0): string {
  const other = written.replace(/\d+|\p{L}/gu, (run) =>
    /\d/.test(run) ? makeDigits(run, numbers) : makeLetter(run, numbers),
  );
  return attempt < lengthensFrom
    ? other
    : `${other}${numbers.next(10 ** Math.min(5, 1 + Math.floor(attempt / lengthensFrom)))}`;
}

export function makeDigits(written: string, numbers: KeyedNumbers): string {
  const keepsFirst = written.length > 1 && !written.startsWith('0');
  return Array.from(written, (_, index) => (index === 0 && keepsFirst ? 1 + numbers.next(9) : numbers.next(10))).join(
    '',
  );
}

function makeLetter(written: string, numbers: KeyedNumbers): string {
  const letter = String.fromCodePoint(97 + numbers.next(26));
  return written === written.toLowerCase() ? letter : letter.toUpperCase();
}

/**
 * Puts the letters and digits of one text in the places of those of another, so that spaces, hyphens and the case stay
 * as they were written. Null where they are not equally many.
 */
export function fillIn(written: string, content: string): string | null {
  const signs = content.match(/[\p{L}\p{N}]/gu) ?? [];
  if (signs.length !== (written.match(/[\p{L}\p{N}]/gu) ?? []).length) return null;
  const isCapital = written !== written.toLowerCase() && written === written.toUpperCase();
  let at = 0;
  return written.replace(/[\p{L}\p{N}]/gu, (sign) => {
    const next = signs[at] ?? '';
    at += 1;
    if (isCapital) return next.toUpperCase();
    return sign !== sign.toUpperCase() ? next.toLowerCase() : next;
  });
}
