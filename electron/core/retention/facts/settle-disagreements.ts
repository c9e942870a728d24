import { v7 as uuidv7 } from 'uuid';
import type { otherFindingRules, Severity } from '../../../../shared/contract/findings.ts';
import type { RetentionOutcome } from '../../../../shared/contract/retention/facts.ts';
import type { FindingRow } from '../../findings/index.ts';
import type { ContentStatement } from '../../vault/index.ts';
import type { Disagreement } from './find-disagreements.ts';

export const disagreeingRule: (typeof otherFindingRules)[number] = 'retentionDisagrees';

/** Of what should be gone or is told wrongly to those concerned, most. */
const severities: Record<RetentionOutcome, Severity> = {
  olderThanPolicy: 'high',
  olderThanRecord: 'high',
  olderThanSetting: 'medium',
  settingLonger: 'medium',
  recordDiffers: 'medium',
  noPolicy: 'low',
};

export type SeenDisagreement = Disagreement & { botId: string };

export interface Settlement {
  statements: ContentStatement[];
  /** New or open again. */
  opened: number;
  fixed: number;
}

/**
 * Makes the stored findings what is so now. One that holds no longer is fixed, whatever was decided about it; one that
 * was fixed and holds again is open. Days that only pass open nothing again, another stated number of days does.
 */
export function settleDisagreements(
  stored: readonly FindingRow[],
  seen: readonly SeenDisagreement[],
  now: number,
): Settlement {
  const known = new Map(stored.map((row) => [`${row.bot_id} ${row.outcome}`, row]));
  const added: (string | number)[][] = [];
  const changed: (string | number)[][] = [];
  let opened = 0;
  for (const { botId, outcome, details } of seen) {
    const row = known.get(`${botId} ${outcome}`);
    known.delete(`${botId} ${outcome}`);
    const text = JSON.stringify(details);
    if (!row) {
      added.push([uuidv7(), disagreeingRule, outcome, outcome, severities[outcome], botId, now, text]);
      opened += 1;
      continue;
    }
    const isOpened = row.status === 'fixed' || (row.status !== 'open' && statedIn(row.details) !== details.statedDays);
    // What was decided was decided about the days it says.
    const isCurrent = row.status !== 'open' || row.details === text;
    if (!isOpened && isCurrent) continue;
    changed.push([text, row.id]);
    if (isOpened) opened += 1;
  }
  const gone = [...known.values()].filter(({ status }) => status !== 'fixed');
  const statements: ContentStatement[] = [
    {
      sql: `INSERT INTO finding (id, rule, aspect, outcome, severity, bot_id, conversation_key, at, evidence, details,
        status, note) VALUES (?, ?, ?, ?, ?, ?, NULL, ?, '[]', ?, 'open', '')`,
      rows: added,
    },
    {
      sql: "UPDATE finding SET details = ?, status = 'open', decided_by = NULL, decided_at = NULL, note = '' WHERE id = ?",
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

function statedIn(details: string): number | undefined {
  return (JSON.parse(details) as Disagreement['details']).statedDays;
}
