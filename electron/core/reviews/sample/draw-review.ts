import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { findConversations } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { NewItem } from '../create-review.ts';
import type { SamplePlan } from '../review-rows.ts';
import { digestPopulation, drawSample } from './draw-sample.ts';

/** @throws Problem review.nothingFound */
export async function drawReview(
  content: ContentReader,
  { botIds, from, to, seed, size, checks }: ParsedInputOf<'reviews.sample'>,
): Promise<{ plan: SamplePlan; items: NewItem[] }> {
  const population = await findConversations(content, { botIds, from, to });
  if (population.length === 0) throw new Problem('review.nothingFound');
  const drawn = drawSample(population, seed, size);
  return {
    plan: {
      botIds,
      from: from ?? null,
      to: to ?? null,
      seed,
      size: drawn.length,
      population: population.length,
      populationDigest: digestPopulation(population),
      checks: [...new Set(checks)],
    },
    items: drawn.map(({ key }) => ({ conversationKey: key, messageId: null })),
  };
}
