import { describe, expect, it } from 'vitest';
import type { Row } from './collect-rows.ts';
import { fitWeights } from './fit-weights.ts';

/** So many words with the same features, of which some are names. */
const words = (features: number[], names: number, others: number): Row[] => [
  ...Array.from({ length: names }, () => ({ features, isName: true, weight: 1 })),
  ...Array.from({ length: others }, () => ({ features, isName: false, weight: 1 })),
];

describe('weights of features', () => {
  it('are near the log odds of what was counted', () => {
    const [weight = 0] = fitWeights(words([0], 30_000, 10_000), 1);
    expect(weight).toBeCloseTo(Math.log(3), 2);
  });

  it('add up where features stand together', () => {
    const [one = 0, other = 0] = fitWeights([...words([0], 9000, 1000), ...words([0, 1], 5000, 5000)], 2);
    expect(one).toBeCloseTo(Math.log(9), 1);
    expect(one + other).toBeCloseTo(0, 1);
  });

  it('are small where little was seen, and zero where nothing was', () => {
    const [seenOnce = 0, never = 0] = fitWeights(words([0], 1, 0), 2);
    expect(seenOnce).toBeGreaterThan(0);
    expect(seenOnce).toBeLessThan(0.3);
    expect(never).toBe(0);
  });
});
