import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayBeforeRetry, readRetryAfter, timeoutOf } from './retry.ts';

const policy = { attempts: 7, firstDelayMs: 250, longestDelayMs: 60_000 };

describe('the wait before the next try', () => {
  it('doubles, and leaves out up to half by chance', () => {
    expect([1, 2, 3, 4].map((attempt) => delayBeforeRetry(policy, attempt, null, 1))).toEqual([250, 500, 1000, 2000]);
    expect([1, 2, 3, 4].map((attempt) => delayBeforeRetry(policy, attempt, null, 0))).toEqual([125, 250, 500, 1000]);
  });

  it('is never shorter than asked for, and never longer than allowed', () => {
    const asked = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        asked,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, after, random) => {
          const delay = delayBeforeRetry(policy, attempt, after, random);
          expect(delay).toBeLessThanOrEqual(policy.longestDelayMs);
          expect(delay).toBeGreaterThanOrEqual(Math.min(after ?? 0, policy.longestDelayMs));
          expect(delay).toBeGreaterThanOrEqual(policy.firstDelayMs / 2);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');

  it.each([
    [undefined, null],
    ['3', 3000],
    [' 0 ', 0],
    ['Sun, 22 Nov 2026 10:00:05 GMT', 5000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
  ])('%j is %j milliseconds', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});

describe('the time an exchange may take', () => {
  const patience = { timeoutMs: 5000, shortestTimeoutMs: 1500, longestTimeoutMs: 60_000 };

  it.each([
    [1, null, 5000],
    [2, null, 10_000],
    [5, null, 60_000],
    [1, 20, 1500],
    [3, 20, 6000],
    [1, 2000, 20_000],
    [1, 50_000, 60_000],
  ])('at try %i, after answers of up to %j ms, is %i ms', (attempt, slowest, expected) => {
    expect(timeoutOf(patience, attempt, slowest)).toBe(expected);
  });
});
