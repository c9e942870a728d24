/** Digits written together, with separators between them. */
export interface DigitRun {
  start: number;
  end: number;
  digits: string;
}

/**
 * Runs of digits in which two digits are parted by one separator at most.
 * @param separators characters that may stand between two digits
 */
export function* findDigitRuns(text: string, separators: string): Generator<DigitRun> {
  let run: DigitRun | null = null;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character >= '0' && character <= '9') {
      const isGlued = !run && /[\p{L}\p{N}_]/u.test(text[index - 1] ?? '');
      if (isGlued) {
        index = skipDigits(text, index);
        continue;
      }
      run ??= { start: index, end: index, digits: '' };
      run.digits += character;
      run.end = index + 1;
    } else if (run && !(separators.includes(character) && run.end === index)) {
      if (!/[\p{L}_]/u.test(character) || run.end !== index) yield run;
      run = null;
    }
  }
  if (run) yield run;
}

function skipDigits(text: string, from: number): number {
  let index = from;
  while (/\d/.test(text[index + 1] ?? '')) index++;
  return index;
}
