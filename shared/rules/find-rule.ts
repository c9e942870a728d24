import type { Day } from './days.ts';
import type { Regime, Right } from './regimes.ts';
import type { DeadlineRule } from './rule.ts';

export interface Asked {
  regime: Regime;
  region: string | null;
  right: Right;
}

/**
 * The rule of a right on a day. A later version of a rule replaces those before it from its first day on, also where it
 * ends; what was received earlier keeps the rule of its day. Of several rules the one of the narrowest region counts.
 * @param rules each version of a rule behind those it replaces
 */
export function findRule(rules: readonly DeadlineRule[], asked: Asked, on: Day): DeadlineRule | null {
  const versions = new Map<string, DeadlineRule>();
  for (const rule of rules) if (rule.regime === asked.regime && rule.validFrom <= on) versions.set(rule.id, rule);
  let best: DeadlineRule | null = null;
  let closest = -1;
  for (const rule of versions.values()) {
    if (!rule.rights.includes(asked.right) || (rule.validTo !== null && rule.validTo < on)) continue;
    const closeness = closenessOf(rule, asked.region);
    if (closeness > closest || (closeness === closest && best && rule.validFrom > best.validFrom)) {
      best = rule;
      closest = closeness;
    }
  }
  return best;
}

/** -1: not there. */
function closenessOf({ regions }: DeadlineRule, region: string | null): number {
  if (!regions) return 0;
  if (region === null) return -1;
  if (regions.includes(region)) return 2;
  return regions.includes(region.split('-')[0]!) ? 1 : -1;
}
