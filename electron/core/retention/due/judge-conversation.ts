import type { KeptReason } from '../../../../shared/contract/retention/runs.ts';
import type { DataCategory, RetentionStart } from '../../../../shared/contract/retention/policies.ts';

/** A policy as far as it decides about conversations. */
export interface Rule {
  id: string;
  backendId: string;
  botId: string | null;
  purpose: string;
  categories: readonly DataCategory[];
  start: RetentionStart;
  /** Epoch milliseconds: what began before is past its period. */
  cutOff: number;
  exceptions: readonly DataCategory[];
}

/** A conversation as far as policies decide about it. Times are epoch milliseconds. */
export interface Facts {
  backendId: string;
  botId: string;
  lastMessageAt: number;
  categories: ReadonlySet<DataCategory>;
  /** When periods began that were recorded for it or its person; the latest of each kind. */
  starts: Partial<Record<RetentionStart, number>>;
  isHeld: boolean;
  isInOpenCase: boolean;
  isRestricted: boolean;
}

export type Verdict = 'due' | 'notYet' | 'withoutStart' | 'notCovered' | KeptReason;

/**
 * What a rule says of a conversation. Within a purpose the narrower rule takes the place of the wider one: one bot before
 * a whole system, named data before any. Beyond that, something goes only when the last purpose that covers it is over
 * (Art. 5(1)(e) GDPR), and what somebody protects stays whatever a rule says.
 * @param others rules in force beside it
 */
export function judgeConversation(rule: Rule, others: readonly Rule[], facts: Facts): Verdict {
  if (!governs(rule, others, facts)) return 'notCovered';
  const over = isPast(rule, facts);
  if (over === null) return 'withoutStart';
  if (!over) return 'notYet';
  if (facts.isHeld) return 'hold';
  if (facts.isInOpenCase) return 'openCase';
  if (facts.isRestricted) return 'restricted';
  if (rule.exceptions.some((category) => facts.categories.has(category))) return 'exception';
  const stillNeeded = others.some((other) => other.id !== rule.id && keeps(other, [...others, rule], facts));
  return stillNeeded ? 'longerPurpose' : 'due';
}

/** Another rule that decides about it as well, and has not let go of it: its period runs, or it makes an exception. */
function keeps(rule: Rule, all: readonly Rule[], facts: Facts): boolean {
  if (!governs(rule, all, facts)) return false;
  return isPast(rule, facts) !== true || rule.exceptions.some((category) => facts.categories.has(category));
}

function governs(rule: Rule, others: readonly Rule[], facts: Facts): boolean {
  if (!covers(rule, facts)) return false;
  return !others.some(
    (other) => other.id !== rule.id && isSamePurpose(other, rule) && rank(other) > rank(rule) && covers(other, facts),
  );
}

function covers(rule: Rule, facts: Facts): boolean {
  if (rule.backendId !== facts.backendId) return false;
  if (rule.botId !== null && rule.botId !== facts.botId) return false;
  return rule.categories.length === 0 || rule.categories.some((category) => facts.categories.has(category));
}

function rank({ botId, categories }: Rule): number {
  return (categories.length > 0 ? 2 : 0) + (botId === null ? 0 : 1);
}

function isSamePurpose(one: Rule, other: Rule): boolean {
  return one.purpose.trim().toLowerCase() === other.purpose.trim().toLowerCase();
}

/** Null where nobody recorded when its period began. Whoever writes again after that begins it anew. */
function isPast({ start, cutOff }: Rule, { starts, lastMessageAt }: Facts): boolean | null {
  if (start === 'lastMessage') return lastMessageAt < cutOff;
  const recorded = starts[start];
  return recorded === undefined ? null : Math.max(recorded, lastMessageAt) < cutOff;
}
