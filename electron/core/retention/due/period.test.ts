import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodUnits } from '../../../../shared/contract/retention/policies.ts';
import { cutOff, isOver, lastDayOf } from './period.ts';

const at = (instant: string) => Date.parse(instant);
const period = fc.record({ amount: fc.integer({ min: 0, max: 400 }), unit: fc.constantFrom(...periodUnits) });
const instant = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') });

describe('a period', () => {
  it.each([
    ['2026-01-01', 90, 'days', '2026-04-01'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2024-02-29', 1, 'years', '2025-02-28'],
    ['2026-03-15', 0, 'days', '2026-03-15'],
  ] as const)('that begins on %s and takes %i %s ends with %s', (start, amount, unit, last) => {
    expect(lastDayOf(start, { amount, unit })).toBe(last);
  });

  it('runs until its last day is over', () => {
    const days90 = { amount: 90, unit: 'days' as const };
    expect(isOver(at('2026-01-01T23:59:59Z'), days90, at('2026-04-01T23:59:59Z'))).toBe(false);
    expect(isOver(at('2026-01-01T23:59:59Z'), days90, at('2026-04-02T00:00:00Z'))).toBe(true);
  });

  it('of months ends for all days that have the same last day together', () => {
    const month = { amount: 1, unit: 'months' as const };
    const now = at('2026-03-01T00:00:00Z');
    for (const day of ['28', '29', '30', '31']) expect(isOver(at(`2026-01-${day}T12:00:00Z`), month, now)).toBe(true);
    expect(isOver(at('2026-02-01T12:00:00Z'), month, now)).toBe(false);
  });

  it('is over exactly where its last day has passed, whatever its length', () => {
    fc.assert(
      fc.property(instant, period, instant, (start, length, now) => {
        const [first, today] = [start, now].map((time) => new Date(time).toISOString().slice(0, 10));
        expect(isOver(start, length, now)).toBe(lastDayOf(first!, length) < today!);
      }),
    );
  });

  it('lets nothing come back that was past it: time moves its cut-off forward only', () => {
    fc.assert(
      fc.property(period, instant, fc.integer({ min: 0, max: 400 * 86_400_000 }), (length, now, later) => {
        expect(cutOff(length, now + later)).toBeGreaterThanOrEqual(cutOff(length, now));
      }),
    );
  });
});
