import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuota } from './read-quota.ts';

const at = Date.parse('2026-11-22T10:00:00Z');

describe('how many requests are allowed', () => {
  it.each<[string, Record<string, string>, number, object | null]>([
    [
      'RateLimit-*',
      { 'ratelimit-limit': '100', 'ratelimit-remaining': '40', 'ratelimit-reset': '30' },
      200,
      { most: 100, remaining: 40, resetsAt: at + 30_000 },
    ],
    [
      'X-RateLimit-* with an instant',
      { 'x-ratelimit-limit': '166', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': String(at / 1000 + 10) },
      200,
      { most: 166, remaining: 1, resetsAt: at + 10_000 },
    ],
    [
      'X-RateLimit-Reset in milliseconds',
      { 'x-ratelimit-reset': String(at + 5000) },
      200,
      { most: null, remaining: null, resetsAt: at + 5000 },
    ],
    [
      'X-Rate-Limit',
      { 'x-rate-limit': '700', 'x-rate-limit-remaining': '699' },
      200,
      { most: 700, remaining: 699, resetsAt: null },
    ],
    [
      'RateLimit in one header',
      { ratelimit: 'limit=100, remaining=50, reset=5' },
      200,
      { most: 100, remaining: 50, resetsAt: at + 5000 },
    ],
    [
      'RateLimit as a structured field',
      { ratelimit: '"default";r=50;t=30', 'ratelimit-policy': '"default";q=100;w=60' },
      200,
      { most: 100, remaining: 50, resetsAt: at + 30_000 },
    ],
    [
      'several windows',
      { 'ratelimit-limit': '100, 100;w=60, 1000;w=3600' },
      200,
      { most: 100, remaining: null, resetsAt: null },
    ],
    ['429 with Retry-After', { 'retry-after': '120' }, 429, { most: null, remaining: 0, resetsAt: at + 120_000 }],
    ['Retry-After of a success', { 'retry-after': '120' }, 200, null],
    ['words', { 'ratelimit-limit': 'many' }, 200, null],
    ['nothing', {}, 200, null],
  ])('is read from %s', (_what, headers, status, quota) => {
    expect(readQuota(headers, status, at)).toEqual(quota);
  });

  it('is nothing or numbers, whatever a system sends', () => {
    const name = fc.constantFrom(
      'ratelimit',
      'ratelimit-policy',
      'ratelimit-limit',
      'x-ratelimit-reset',
      'x-rate-limit',
      'retry-after',
    );
    const value = fc.oneof(fc.string(), fc.nat().map(String), fc.bigInt({ min: 0n }).map(String));
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.constantFrom(200, 429, 503), (headers, status) => {
        const quota = readQuota(headers, status, at);
        for (const number of Object.values(quota ?? {}))
          expect(number === null || Number.isSafeInteger(number)).toBe(true);
      }),
    );
  });
});
