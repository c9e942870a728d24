import { isVerified, type RuleSource } from '../rule.ts';
import { circumstances, listBreachRegimes } from './breach-regimes.ts';
import type { BreachRegime, ClockRule } from './clock-rule.ts';
import { sayIn, showLimit, type Language } from './texts.ts';

/** Told by the controller’s decision and part, not asked of the user. */
const concluded: readonly string[] = ['noBreach', 'noRisk', 'noHighRisk', 'processorOnly'];

interface DescribedRegime {
  id: string;
  name: string;
  region: string;
  isProposed: boolean;
  unverified: boolean;
  clocks: { id: string; obligation: string; limit: string }[];
  circumstances: { id: string; name: string }[];
}

/** The breach laws there are, with what they ask about. A clock that changed is listed as it is now. */
export function describeRegimes(language: Language): DescribedRegime[] {
  return listBreachRegimes().map((regime) => {
    const clocks = regime.clocks.filter(({ validTo }) => validTo === null);
    return {
      id: regime.id,
      name: regime.name[language],
      region: regime.id.slice(0, 2),
      isProposed: regime.proposes !== undefined,
      unverified: clocks.flatMap(sourcesOf).some((source) => !isVerified(source)),
      clocks: clocks.map((rule) => ({
        id: rule.id,
        obligation: rule.obligation[language],
        limit: describeLimit(rule, language),
      })),
      circumstances: circumstancesOf(regime).map((id) => ({ id, name: circumstances[id]![language] })),
    };
  });
}

function describeLimit({ limit, cap }: ClockRule, language: Language): string {
  if (!limit) return sayIn(language, 'limit.none');
  const amount = showLimit(language, limit);
  return cap ? sayIn(language, 'limit.capped', { amount, cap: showLimit(language, cap.limit) }) : amount;
}

function circumstancesOf({ clocks }: BreachRegime): string[] {
  const named = clocks.flatMap(({ variants = [], noonRule, onlyWhere, notWhere = [] }) => [
    ...variants.flatMap(({ where }) => where),
    ...(noonRule?.notWhere ?? []),
    ...(onlyWhere?.circumstances ?? []),
    ...notWhere,
  ]);
  return [...new Set(named)].filter((id) => !concluded.includes(id));
}

function sourcesOf({ start, variants = [], cap, noonRule, latest, source }: ClockRule): RuleSource[] {
  const parts = [start.otherwise, ...variants, cap, noonRule, latest];
  return [source, ...parts.flatMap((part) => (part ? [part.source] : [])), ...(cap ? [cap.whenLater] : [])];
}
