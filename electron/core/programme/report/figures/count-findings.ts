import { sql } from 'kysely';
import { checkIds } from '../../../../../shared/contract/checks.ts';
import { findingStates, otherFindingRules } from '../../../../../shared/contract/findings.ts';
import { isUnrestricted, rawQuery } from '../../../transcripts/index.ts';
import { listBotIds } from './count-bots.ts';
import type { Figure, Scope } from './scope.ts';

/** Rules of the vault’s own count together: their names are theirs. */
export const findingRules = [...checkIds, ...otherFindingRules, 'own'] as const;

/** Findings of the year by rule and status, as rule.status. What is restricted does not count. */
export async function countFindings({ register, content, controllerId, year }: Scope): Promise<Figure[]> {
  if (!content) return [];
  const bots = JSON.stringify(listBotIds(register, controllerId));
  const rows = await content.all(
    rawQuery(sql<{ rule: string; status: string; findings: number }>`
      SELECT rule, status, count(*) AS findings FROM finding
      WHERE bot_id IN (SELECT value FROM json_each(${bots})) AND at >= ${BigInt(year.from)} AND at < ${BigInt(year.to)}
        AND (conversation_key IS NULL OR ${isUnrestricted(sql`conversation_key`)})
      GROUP BY rule, status`),
  );
  const known: ReadonlySet<string> = new Set(findingRules);
  const counts = new Map<string, number>();
  for (const { rule, status, findings } of rows) {
    const key = `${known.has(rule) ? rule : 'own'}.${status}`;
    counts.set(key, (counts.get(key) ?? 0) + findings);
  }
  return findingRules.flatMap((rule) =>
    findingStates.flatMap((status) => {
      const value = counts.get(`${rule}.${status}`);
      return value === undefined ? [] : [{ key: `${rule}.${status}`, value }];
    }),
  );
}
