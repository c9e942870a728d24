import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drillTime } from './drill-time.ts';

const startedAt = Date.parse('2026-11-27T09:00:00Z');

describe('the clock of a drill', () => {
  it('shows the same as any other when it starts, and then runs so many times faster', () => {
    const drill = { speed: 60, startedAt };
    expect(drillTime(drill, startedAt)).toBe(startedAt);
    expect(drillTime(drill, startedAt + 60_000)).toBe(startedAt + 3_600_000);
    // 72 hours within 72 minutes.
    expect(drillTime(drill, startedAt + 72 * 60_000)).toBe(Date.parse('2026-11-30T09:00:00Z'));
  });

  it('never stands still, goes back or skips the order of things', () => {
    const times = fc.integer({ min: 0, max: 31 * 86_400_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), times, times, (speed, one, other) => {
        const at = (passed: number): number => drillTime({ speed, startedAt }, startedAt + passed);
        expect(Math.sign(at(one) - at(other))).toBe(Math.sign(one - other));
        expect(at(one) - startedAt).toBe(one * speed);
      }),
    );
  });
});
