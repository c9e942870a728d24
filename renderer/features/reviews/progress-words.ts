import type { ReviewSummary } from '../../../shared/contract/reviews.ts';
import type { Format } from '../../lib/format.ts';
import type { Text } from '../../lib/use-text.ts';

/** What is left of a review, in words. */
export function describeProgress(
  { state, counts: { total, done } }: Pick<ReviewSummary, 'state' | 'counts'>,
  text: Text,
  format: Format,
): string {
  if (state === 'closed') return text('reviews.closed');
  const left = total - done;
  return text('reviews.counts', { left, leftText: format.number(left), total: format.number(total) });
}
