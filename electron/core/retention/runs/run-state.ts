import type { StoredPlan } from '../../erasure/index.ts';
import { nextAt } from '../../erasure/index.ts';

/** Begun, and goes on by itself: it was cut short, or its system asked for patience. */
export function isUnderWay({ state, snapshot }: StoredPlan): boolean {
  return state === 'draft' || state === 'running' || (state === 'partial' && nextAt(snapshot) !== null);
}
