import type { KeyedNumbers } from '../keyed-numbers.ts';
import { inCaseOf, makeName } from './make-name.ts';
import { makeDigits } from './shape.ts';

/** What kind of way it is says nothing about who lives there. */
const wayEnd = /(straße|strasse|str|weg|gasse|allee|platz|ring|damm|ufer|street|road|lane|avenue)$/iu;

/** Another address of the same build: invented words, numbers of the same length, the kinds of ways as they were. */
export function makeAddress(written: string, numbers: KeyedNumbers, attempt: number): string {
  return written.replace(/\d+|\p{L}[\p{L}\p{M}]*/gu, (run) => {
    if (/\d/.test(run)) return makeDigits(run, numbers);
    if (run.length < 3) return run;
    const end = wayEnd.exec(run)?.[0] ?? '';
    const stem = run.slice(0, run.length - end.length);
    return stem === '' ? run : inCaseOf(stem, makeName('place', numbers, attempt)) + end;
  });
}

/** Other coordinates as precise as these. Whole degrees and minutes stay possible ones. */
export function makeGeolocation(written: string, numbers: KeyedNumbers): string {
  return written.replace(/\d+/g, (run, at: number) => {
    const isFraction = /[.,]/.test(written.charAt(at - 1)) && /\d/.test(written.charAt(at - 2));
    const digits = Array.from(run, () => numbers.next(10));
    if (!isFraction && run.length === 2) digits[0] = 1 + numbers.next(5);
    if (!isFraction && run.length === 3) digits.splice(0, 2, 1, numbers.next(7));
    return digits.join('');
  });
}
