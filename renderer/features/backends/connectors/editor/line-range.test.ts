import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangeOfLine } from './line-range.ts';

it('a line is cut out of its text, without its break', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string().map((one) => one.replaceAll('\n', '')),
        { minLength: 1 },
      ),
      (lines) => {
        const text = lines.join('\n');
        lines.forEach((line, index) => {
          const { start, end } = rangeOfLine(text, index + 1);
          expect(text.slice(start, end)).toBe(line);
        });
      },
    ),
  );
});

it('a line that is not there is the nearest that is', () => {
  expect(rangeOfLine('a\nbc', 9)).toEqual({ start: 2, end: 4 });
  expect(rangeOfLine('a\nbc', 0)).toEqual({ start: 0, end: 1 });
});
