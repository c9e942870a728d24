import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findExceeding, rollWindows, type Counted } from './rolling-window.ts';

const units = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const events = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 100 }), units }), { maxLength: 40 })
  .map((list): Counted[] => list.toSorted((a, b) => a.at - b.at));
const windowMs = fc.integer({ min: 1, max: 50 });

/** The same by looking at every window anew. */
function countSlowly(list: readonly Counted[], index: number, length: number): number {
  const { at } = list[index]!;
  const inside = list.slice(0, index + 1).filter((event) => event.at > at - length);
  return new Set(inside.flatMap((event) => event.units as string[])).size;
}

it('counts the different units of every window', () => {
  fc.assert(
    fc.property(events, windowMs, (list, length) => {
      const totals = [...rollWindows(list, length)].map(({ total }) => total);
      expect(totals).toEqual(list.map((_, index) => countSlowly(list, index, length)));
    }),
  );
});

it('finds exactly the events of the windows that reach the limit', () => {
  fc.assert(
    fc.property(events, windowMs, fc.integer({ min: 1, max: 4 }), fc.nat(100), (list, length, limit, since) => {
      const reaching = list.flatMap(({ at }, index) =>
        at >= since && countSlowly(list, index, length) >= limit ? [index] : [],
      );
      const members = list.flatMap((event, place) =>
        reaching.some((index) => place <= index && event.at > list[index]!.at - length) ? [place] : [],
      );
      const found = findExceeding(list, { windowMs: length, limit, since });
      expect(found?.members ?? []).toEqual(members);
      expect(found?.peak ?? 0).toBe(Math.max(0, ...reaching.map((index) => countSlowly(list, index, length))));
    }),
  );
});

it('adds up plain numbers', () => {
  const list = [0, 30, 59, 60, 90].map((at) => ({ at, units: 10 }));
  expect(findExceeding(list, { windowMs: 60, limit: 30 })).toEqual({
    peak: 30,
    from: 0,
    to: 59,
    members: [0, 1, 2, 3, 4],
  });
  expect(findExceeding(list, { windowMs: 60, limit: 31 })).toBeNull();
});

it('finds nothing where nothing happened', () => {
  expect(findExceeding([], { windowMs: 60, limit: 1 })).toBeNull();
});
