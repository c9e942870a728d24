import type { CheckRule } from '../../../shared/contract/checks.ts';
import type { RuleChanges } from './rules/compile-rules.ts';
import { listShippedPhrases } from './rules/shipped-phrases.ts';
import { shippedRules, type ShippedRule } from './rules/shipped-rules.ts';
import { keyOfList, type RuleChange } from './stored-rules.ts';

/** Every check as it counts in this vault, with what was changed about it. */
export function listRules({ rules }: RuleChanges): CheckRule[] {
  const changes = new Map(rules.map((change) => [change.id, change]));
  return shippedRules.map((shipped) => describeRule(shipped, changes.get(shipped.id)));
}

function describeRule(shipped: ShippedRule, change: RuleChange | undefined): CheckRule {
  const changed = new Map((change?.phrases ?? []).map((list) => [keyOfList(list), list]));
  return {
    id: shipped.id,
    severity: change?.severity ?? shipped.severity,
    isEnabled: change?.isEnabled ?? true,
    source: shipped.source,
    appliesFrom: new Date(shipped.appliesFrom).toISOString(),
    exceptBots: [...(change?.exceptBots ?? [])],
    phrases: listShippedPhrases()
      .filter(({ check }) => check === shipped.id)
      .map(({ id, language, phrases }) => {
        const list = changed.get(keyOfList({ id, language }));
        return {
          id,
          language,
          shipped: [...phrases],
          added: [...(list?.added ?? [])],
          dropped: [...(list?.dropped ?? [])],
        };
      }),
  };
}
