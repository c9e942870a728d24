import type { Finding } from '../../../../shared/contract/findings.ts';
import type { DifferenceRule } from '../../findings/index.ts';

/**
 * Days that only pass and a few conversations more are the same difference. Twice as many conversations, and at least
 * ten more, are not what somebody decided about.
 */
function isSameDrift(before: Finding['details'], now: Finding['details']): boolean {
  const { conversations: earlier = 0, observedDays: _then, ...stated } = before;
  const { conversations: later = 0, observedDays: _now, ...statedNow } = now;
  const names = new Set([...Object.keys(stated), ...Object.keys(statedNow)]);
  if ([...names].some((name) => stated[name] !== statedNow[name])) return false;
  return Number(later) < Math.max(2 * Number(earlier), Number(earlier) + 10);
}

export const driftRule: DifferenceRule = { rule: 'recordDiffers', isSame: isSameDrift };
