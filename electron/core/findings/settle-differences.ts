import { v7 as uuidv7 } from 'uuid';
import type { Finding, otherFindingRules, Severity } from '../../../shared/contract/findings.ts';
import type { ContentStatement } from '../vault/index.ts';
import type { FindingRow } from './finding-rows.ts';

/** What is stated and what is there, where they are not the same: about a bot, or about none. */
export interface Difference {
  botId: string | null;
  outcome: string;
  /** Tells apart what is seen twice about one bot. */
  aspect: string;
  severity: Severity;
  /** Ids of messages. */
  evidence: readonly number[];
  details: Finding['details'];
}

export interface DifferenceRule {
  rule: (typeof otherFindingRules)[number];
  /** Whether what was decided about the details of before still counts for those of now. */
  isSame(before: Finding['details'], now: Finding['details']): boolean;
}

export interface Settlement {
  statements: ContentStatement[];
  /** New or open again. */
  opened: number;
  fixed: number;
}

/**
 * Makes the stored findings of a rule what is so now. One that holds no longer is fixed, whatever was decided about it;
 * one that was fixed and holds again is open, and so is one whose difference is another than was decided about.
 */
export function settleDifferences(
  { rule, isSame }: DifferenceRule,
  stored: readonly FindingRow[],
  seen: readonly Difference[],
  now: number,
): Settlement {
  const known = new Map(stored.map((row) => [keyOf(row.bot_id, row.aspect), row]));
  const added: (string | number | null)[][] = [];
  const changed: (string | number)[][] = [];
  let opened = 0;
  for (const { botId, outcome, aspect, severity, evidence, details } of seen) {
    const row = known.get(keyOf(botId, aspect));
    known.delete(keyOf(botId, aspect));
    const [texts, places] = [JSON.stringify(details), JSON.stringify(evidence)];
    if (!row) {
      added.push([uuidv7(), rule, aspect, outcome, severity, botId, now, places, texts]);
      opened += 1;
      continue;
    }
    const before = JSON.parse(row.details) as Finding['details'];
    const isOpened = row.status === 'fixed' || (row.status !== 'open' && !isSame(before, details));
    // What was decided was decided about what it says.
    const isCurrent = row.status !== 'open' || (row.details === texts && row.evidence === places);
    if (!isOpened && isCurrent) continue;
    changed.push([places, texts, row.id]);
    if (isOpened) opened += 1;
  }
  const gone = [...known.values()].filter(({ status }) => status !== 'fixed');
  const statements: ContentStatement[] = [
    {
      sql: `INSERT INTO finding (id, rule, aspect, outcome, severity, bot_id, conversation_key, at, evidence, details,
        status, note) VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, 'open', '')`,
      rows: added,
    },
    {
      sql: `UPDATE finding SET evidence = ?, details = ?, status = 'open', decided_by = NULL, decided_at = NULL, note = ''
        WHERE id = ?`,
      rows: changed,
    },
    {
      // Nobody decided it: it was seen.
      sql: "UPDATE finding SET status = 'fixed', decided_by = NULL, decided_at = ?, note = '' WHERE id = ?",
      rows: gone.map(({ id }) => [now, id]),
    },
  ];
  return { statements: statements.filter(({ rows }) => rows.length > 0), opened, fixed: gone.length };
}

function keyOf(botId: string | null, aspect: string): string {
  return `${botId ?? ''} ${aspect}`;
}
