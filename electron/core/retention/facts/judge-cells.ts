import { judgeConversation, type Rule } from '../due/judge-conversation.ts';
import { toRule } from '../due/to-rule.ts';
import type { StoredPolicy } from '../policies/policy-rows.ts';
import type { AgeCell } from './read-ages.ts';

const dayLength = 86_400_000;

/**
 * The rule by which a cell is to be deleted at an instant, null where none asks for it or something keeps it. Of several
 * the one with the longest period: it was the last to let go.
 */
export function findDueRule(cell: AgeCell, backendId: string, rules: readonly Rule[]): Rule | null {
  if (cell.isKept) return null;
  const facts = {
    backendId,
    botId: cell.botId,
    // Periods end with a day: when in it the last message came makes no difference.
    lastMessageAt: cell.day * dayLength,
    categories: cell.categories,
    starts: cell.starts,
    isHeld: false,
    isInOpenCase: false,
    isRestricted: false,
  };
  const due = rules.filter((rule) => judgeConversation(rule, rules, facts) === 'due');
  return due.reduce<Rule | null>((last, rule) => (last && last.cutOff <= rule.cutOff ? last : rule), null);
}

/** The policies of a system in force, as they decide at an instant. */
export function rulesAt(policies: readonly StoredPolicy[], backendId: string, at: number): Rule[] {
  return policies.filter(({ fields }) => fields.backendId === backendId).map((policy) => toRule(policy, at));
}
