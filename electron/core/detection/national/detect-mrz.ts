import type { DetectedSpan } from '../detected-span.ts';
import { areFirstLinesOfTd1, isSecondLineOfTd2, isSecondLineOfTd3 } from './mrz.ts';

const line = /(?<![A-Z0-9<])[A-Z0-9<]{28,46}(?![A-Z0-9<])/g;
const nameLine = /^P[A-Z<][A-Z<]{3}[A-Z]+<<[A-Z<]+$/;

interface Line {
  start: number;
  end: number;
  text: string;
}

/** Machine-readable zones of passports and identity cards, with the line of the name where it is there. */
export function detectMrz(text: string): DetectedSpan[] {
  const lines = Array.from(text.matchAll(line), ({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    text: written,
  }));
  const isNext = (one: Line | undefined, other: Line | undefined): boolean =>
    one !== undefined && other !== undefined && /^\s{1,3}$/.test(text.slice(one.end, other.start));
  return lines.flatMap((own, index) => {
    const before = isNext(lines[index - 1], own) ? lines[index - 1] : undefined;
    const next = isNext(own, lines[index + 1]) ? lines[index + 1] : undefined;
    if (isSecondLineOfTd3(own.text) || isSecondLineOfTd2(own.text)) {
      const first = before && before.text.length === own.text.length && /^[PIACV]/.test(before.text) ? before : own;
      return [toSpan(first.start, own.end, own.text.slice(0, 9), true)];
    }
    if (next && areFirstLinesOfTd1(own.text, next.text)) {
      const third = lines[index + 2];
      const last = third && isNext(next, third) && /^[A-Z]+<<[A-Z<]*$/.test(third.text) ? third : next;
      return [toSpan(own.start, last.end, own.text.slice(5, 14), true)];
    }
    return own.text.length === 44 && nameLine.test(own.text) ? [toSpan(own.start, own.end, null, false)] : [];
  });
}

function toSpan(start: number, end: number, document: string | null, isChecked: boolean): DetectedSpan {
  return {
    type: 'mrz',
    start,
    end,
    confidence: isChecked ? 0.99 : 0.9,
    reason: isChecked ? 'mrz.checkDigits' : 'mrz.nameLine',
    validated: isChecked,
    normalised: document?.replaceAll('<', '') || null,
  };
}
