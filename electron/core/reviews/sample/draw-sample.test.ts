import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestPopulation, drawSample, rankOf } from './draw-sample.ts';

const candidate = (externalId: string, startedAt = 0) => ({ externalId, startedAt });
const population = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 40 });
const ids = (drawn: readonly { externalId: string }[]): string[] => drawn.map(({ externalId }) => externalId);

describe('a sample', () => {
  it('is what a command line finds, too', () => {
    // printf '%s\n%s' 2026-Q3 c-07 | sha256sum
    expect(rankOf('2026-Q3', 'c-07')).toBe('b8bbe747c4ef4912382dce2133ab6f4c5d92da5c734b52552668605da4e6f7b0');
    // printf 'a\nb\nü\n' | sha256sum
    expect(digestPopulation(['ü', 'b', 'a'].map((id) => candidate(id)))).toBe(
      '64db82750fec4140ff6bc0a6ea1a55af88d6bece3d66b66ef837dc7269b5441a',
    );
  });

  it('does not depend on the order in which conversations are stored, but on the seed', () => {
    fc.assert(
      fc.property(population, fc.string({ minLength: 1 }), fc.nat(50), (all, seed, size) => {
        const drawn = ids(
          drawSample(
            all.map((id) => candidate(id)),
            seed,
            size,
          ),
        );
        expect(
          ids(
            drawSample(
              all.toReversed().map((id) => candidate(id)),
              seed,
              size,
            ),
          ),
        ).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
      }),
    );
    const many = Array.from({ length: 200 }, (_, index) => candidate(`c-${index}`));
    expect(ids(drawSample(many, 'one', 20))).not.toEqual(ids(drawSample(many, 'other', 20)));
  });

  it('grows at its end: a larger one begins with the smaller', () => {
    fc.assert(
      fc.property(population, fc.string(), fc.nat(20), (all, seed, size) => {
        const candidates = all.map((id) => candidate(id));
        expect(ids(drawSample(candidates, seed, size + 5)).slice(0, size)).toEqual(
          ids(drawSample(candidates, seed, size)),
        );
      }),
    );
  });

  it('takes the older of two conversations that two systems call the same', () => {
    expect(drawSample([candidate('a', 9), candidate('a', 3)], 'seed', 1)).toEqual([candidate('a', 3)]);
  });

  it('draws everybody about equally often', () => {
    const all = Array.from({ length: 10 }, (_, index) => candidate(`conversation ${index}`));
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const id of ids(drawSample(all, `seed ${seed}`, 3))) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    // 600 each are expected with a standard deviation of 20.5; five of them are no chance.
    for (const count of drawn.values()) expect(Math.abs(count - 600)).toBeLessThan(103);
  });
});
