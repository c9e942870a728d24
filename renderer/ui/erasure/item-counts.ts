import { erasureItemStates } from '../../../shared/contract/requests/erasure.ts';
import type { ErasureItemState, ErasurePlan } from '../../../shared/contract/requests/erasure.ts';
import type { Meaning } from '../status.tsx';

/** Items of all systems together, by state. */
export function sumItems({ backends }: Pick<ErasurePlan, 'backends'>): Record<ErasureItemState, number> {
  const sums = Object.fromEntries(erasureItemStates.map((state) => [state, 0])) as Record<ErasureItemState, number>;
  for (const { counts } of backends) for (const state of erasureItemStates) sums[state] += counts[state] ?? 0;
  return sums;
}

export const itemMeanings: Record<ErasureItemState, Meaning> = {
  pending: 'information',
  submitted: 'soon',
  awaiting: 'soon',
  gone: 'fine',
  stillThere: 'overdue',
  failed: 'overdue',
  held: 'information',
  byHand: 'soon',
  doneByHand: 'fine',
};
