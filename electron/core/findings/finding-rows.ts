import { v7 as uuidv7 } from 'uuid';
import type { Finding, Severity } from '../../../shared/contract/findings.ts';
import type { ContentStatement, ContentTables } from '../vault/index.ts';

/** What a rule says now about one conversation or bot. */
export interface Seen {
  rule: string;
  /** Tells apart what one rule sees twice in one place; empty where it can see it only once. */
  aspect: string;
  outcome: string;
  severity: Severity;
  /** Ids of messages. */
  evidence: readonly number[];
  details: Finding['details'];
}

/** Where it was seen. */
export interface Subject {
  botId: string;
  /** Null: the bot as a whole. */
  conversationKey: number | null;
  at: number;
}

export type FindingRow = ContentTables['finding'];

/**
 * Makes the stored findings of one subject what its rules say now. What stays the same keeps its status. One whose
 * outcome or evidence changed is open again, unless it was open. One that is seen no longer goes, but for those that
 * people took for true: that judgement stays.
 */
export function settleFindings(
  subject: Subject,
  stored: readonly FindingRow[],
  seen: readonly Seen[],
): ContentStatement[] {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const added: unknown[][] = [];
  const changed: unknown[][] = [];
  for (const each of seen) {
    const known = before.get(keyOf(each));
    before.delete(keyOf(each));
    const evidence = JSON.stringify(each.evidence);
    const details = JSON.stringify(each.details);
    if (!known) {
      const { botId, conversationKey, at } = subject;
      added.push([
        uuidv7(),
        each.rule,
        each.aspect,
        each.outcome,
        each.severity,
        botId,
        conversationKey,
        at,
        evidence,
        details,
      ]);
      continue;
    }
    const isSame = known.outcome === each.outcome && known.evidence === evidence && known.details === details;
    if (isSame && known.severity === each.severity) continue;
    const status = isSame ? known.status : 'open';
    changed.push([each.outcome, each.severity, evidence, details, status, known.id]);
  }
  const gone = [...before.values()].filter(({ status }) => status === 'open' || status === 'rejected');
  return [
    { sql: 'DELETE FROM finding WHERE id = ?', rows: gone.map(({ id }) => [id]) },
    {
      sql: 'UPDATE finding SET outcome = ?, severity = ?, evidence = ?, details = ?, status = ? WHERE id = ?',
      rows: changed as ContentStatement['rows'],
    },
    {
      sql: `INSERT INTO finding (id, rule, aspect, outcome, severity, bot_id, conversation_key, at, evidence, details,
        status, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', '')`,
      rows: added as ContentStatement['rows'],
    },
  ].filter(({ rows }) => rows.length > 0);
}

function keyOf({ rule, aspect }: { rule: string; aspect: string }): string {
  return `${rule}\n${aspect}`;
}
