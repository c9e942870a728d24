import type { Share } from '../../../../shared/contract/reviews.ts';

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * A proportion with its 95 % score interval without continuity correction: Wilson (1927), J. Am. Stat. Assoc.
 * 22:209-212; recommended by Newcombe (1998), Stat. Med. 17:857-872, where it is method 3.
 * @param count successes, 0 to `of`
 */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { count, of, rate: null, low: null, high: null };
  const rate = count / of;
  const square = z * z;
  const centre = (2 * count + square) / (2 * (of + square));
  const half = (z * Math.sqrt(square + 4 * count * (1 - rate))) / (2 * (of + square));
  return {
    count,
    of,
    rate,
    // Exact at the ends, where rounding would leave a trace beyond them.
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === of ? 1 : Math.min(1, centre + half),
  };
}
