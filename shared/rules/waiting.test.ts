import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './days.ts';
import { anyDay } from './testing/any-day.ts';
import { mergeWaits, moveEnd, pauseInclusive, pauseUntilAnswer } from './waiting.ts';

const anyWait = fc.tuple(anyDay, fc.nat(40)).map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('waits', () => {
  it('count both ends, or not the day of the answer', () => {
    const wait = { from: '2026-06-05', to: '2026-06-10' };
    expect(pauseInclusive(wait)).toBe(6);
    expect(pauseUntilAnswer(wait)).toBe(5);
    const sameDay = { from: '2026-06-05', to: '2026-06-05' };
    expect(pauseInclusive(sameDay)).toBe(1);
    expect(pauseUntilAnswer(sameDay)).toBe(0);
  });

  it('that overlap are one, so that no day counts twice', () => {
    const waits = [
      { from: '2026-06-08', to: '2026-06-12' },
      { from: '2026-06-05', to: '2026-06-10' },
      { from: '2026-06-20', to: '2026-06-20' },
    ];
    expect(mergeWaits(waits, '2026-06-01')).toEqual([
      { from: '2026-06-05', to: '2026-06-12' },
      { from: '2026-06-20', to: '2026-06-20' },
    ]);
  });

  it('count from the start of the period on', () => {
    const waits = [
      { from: '2026-05-01', to: '2026-05-20' },
      { from: '2026-05-30', to: '2026-06-02' },
    ];
    expect(mergeWaits(waits, '2026-06-01')).toEqual([{ from: '2026-06-01', to: '2026-06-02' }]);
  });

  it('never make more days than there are between the first and the last', () => {
    fc.assert(
      fc.property(fc.array(anyWait, { minLength: 1, maxLength: 8 }), (waits) => {
        const merged = mergeWaits(waits, '2018-05-25');
        const days = merged.reduce((sum, wait) => sum + pauseInclusive(wait), 0);
        const firstDay = merged[0]!.from;
        const lastDay = waits
          .map(({ to }) => to)
          .toSorted()
          .at(-1)!;
        expect(days).toBeLessThanOrEqual(daysBetween(firstDay, lastDay) + 1);
        for (const [index, wait] of merged.entries())
          if (index > 0) expect(wait.from > merged[index - 1]!.to).toBe(true);
      }),
    );
  });

  it('that begin when the period is over move nothing', () => {
    const late = [{ from: '2026-07-02', to: '2026-07-09' }];
    expect(moveEnd('2026-07-01', late, pauseInclusive)).toBe('2026-07-01');
    // One before it may bring the end behind the next one.
    expect(moveEnd('2026-07-01', [{ from: '2026-06-20', to: '2026-06-21' }, ...late], pauseInclusive)).toBe(
      '2026-07-11',
    );
  });
});
