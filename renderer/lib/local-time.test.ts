import { expect, it } from 'vitest';
import fc from 'fast-check';
import { instantOfLocal, localOfInstant } from './local-time.ts';

it('finds the moment again that a field shows, to the minute', () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0, 2) / 60_000, max: Date.UTC(2090, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const instant = new Date(minute * 60_000).toISOString();
      const again = instantOfLocal(localOfInstant(instant));
      // Of the hour that a clock runs through twice, a field can only name one.
      expect(Math.abs(Date.parse(again ?? '') - Date.parse(instant))).toBeLessThanOrEqual(3_600_000);
      expect(localOfInstant(again ?? '')).toBe(localOfInstant(instant));
    }),
  );
});

it('takes nothing for a moment that is none', () => {
  for (const written of ['', '2026-11-22', 'yesterday', '2026-13-40T25:61'])
    expect(instantOfLocal(written)).toBeUndefined();
});
