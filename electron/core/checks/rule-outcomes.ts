import { sql } from 'kysely';
import { checkIds, type CheckId } from '../../../shared/contract/checks.ts';
import type { Verdict } from '../../../shared/contract/reviews.ts';
import { isUnrestricted, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';

/** How the rules judge conversations, by their keys, in the words a person uses who judges the same. */
export type RuleOutcomes = ReadonlyMap<number, Partial<Record<CheckId, Verdict>>>;

interface Row {
  key: number;
  rule: CheckId;
  outcome: string;
}

/**
 * How the checks judge conversations as they are now, by their keys. What waits to be checked is left out.
 * @returns null where none of them was checked
 */
export async function readRuleOutcomes(
  content: ContentReader,
  conversationKeys: readonly number[],
): Promise<RuleOutcomes | null> {
  const rows = await content.all(
    rawQuery(sql<Row>`
      SELECT r.conversation_key AS key, r.rule, r.outcome FROM json_each(${JSON.stringify(conversationKeys)}) AS wanted
      CROSS JOIN check_state AS s ON s.conversation_key = wanted.value AND ${isUnrestricted(sql`s.conversation_key`)}
      CROSS JOIN check_result AS r ON r.conversation_key = s.conversation_key
      WHERE r.rule IN (SELECT value FROM json_each(${JSON.stringify(checkIds)}))`),
  );
  if (rows.length === 0) return null;
  const outcomes = new Map<number, Partial<Record<CheckId, Verdict>>>();
  for (const { key, rule, outcome } of rows) {
    const of = outcomes.get(key) ?? {};
    of[rule] = outcome === 'ok' ? 'none' : outcome === 'notApplicable' ? 'notApplicable' : 'problem';
    outcomes.set(key, of);
  }
  return outcomes;
}
