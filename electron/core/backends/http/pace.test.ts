import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

describe('a pace', () => {
  it('never sends more than a system allows, in any window', () => {
    const rates = fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 5 }), perSeconds: fc.integer({ min: 1, max: 20 }) }),
      {
        minLength: 1,
        maxLength: 2,
      },
    );
    fc.assert(
      fc.property(rates, fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 40 }), (limits, pauses) => {
        const pace = new Pace({ rates: limits, headers: null });
        const sent: number[] = [];
        let now = 1_000_000;
        for (const pause of pauses) {
          now += pause;
          now += pace.delayAt(now);
          pace.noteSent(now);
          sent.push(now);
        }
        for (const { count, perSeconds } of limits) {
          for (const at of sent) {
            expect(sent.filter((other) => other > at - perSeconds * 1000 && other <= at).length).toBeLessThanOrEqual(
              count,
            );
          }
        }
      }),
    );
  });

  it.each([
    ['epochSeconds', '1010', 10_000],
    ['seconds', '7', 7000],
  ] as const)('waits where the system says that nothing is left (%s)', (resetIs, reset, expected) => {
    const pace = new Pace({ rates: [], headers: { remaining: 'X-Left', reset: 'X-Reset', resetIs } });
    pace.noteAnswer({ 'x-left': '1', 'x-reset': reset }, 1_000_000);
    expect(pace.delayAt(1_000_000)).toBe(0);
    pace.noteAnswer({ 'x-left': '0', 'x-reset': reset }, 1_000_000);
    expect(pace.delayAt(1_000_000)).toBe(expected);
    expect(pace.delayAt(1_000_000 + expected)).toBe(0);
  });

  it('does not wait for what cannot be read', () => {
    const pace = new Pace({ rates: [], headers: { remaining: 'x-left', reset: 'x-reset', resetIs: 'seconds' } });
    pace.noteAnswer({ 'x-left': 'none', 'x-reset': 'soon' }, 0);
    expect(pace.delayAt(0)).toBe(0);
  });
});
