import { z } from 'zod';
import { checkIds } from '../../../../shared/contract/checks.ts';
import { settleFindings, type FindingRow } from '../../findings/index.ts';
import { inContent, type ContentReader, type ContentStatement, type ContentWriter } from '../../vault/index.ts';
import type { CheckedDialogue } from '../dialogue/dialogue.ts';

/** How one conversation did, and by which rules. */
export interface Checked {
  key: number;
  botId: string;
  /** Epoch milliseconds. */
  startedAt: number;
  rules: string;
  result: CheckedDialogue;
}

/** Puts results in the place of those from before, and settles findings, in one transaction. */
export async function storeChecked(content: ContentWriter, checked: readonly Checked[]): Promise<void> {
  if (checked.length === 0) return;
  const stored = await readFindings(
    content,
    checked.map(({ key }) => key),
  );
  await content.write([...resultStatements(checked), ...findingStatements(checked, stored)]);
}

function resultStatements(checked: readonly Checked[]): ContentStatement[] {
  const keys = checked.map(({ key }) => [key]);
  return [
    { sql: 'DELETE FROM check_result WHERE conversation_key = ?', rows: keys },
    { sql: 'DELETE FROM asked_data WHERE conversation_key = ?', rows: keys },
    {
      sql: 'INSERT INTO check_result (conversation_key, rule, outcome) VALUES (?, ?, ?)',
      rows: checked.flatMap(({ key, result }) =>
        Object.entries(result.outcomes).flatMap(([rule, outcome]) =>
          outcome === undefined ? [] : [[key, rule, outcome]],
        ),
      ),
    },
    {
      // A message can ask twice for the same; that it was not needed once is what counts.
      sql: `INSERT INTO asked_data (message_id, data, conversation_key, is_needed) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET is_needed = min(is_needed, excluded.is_needed)`,
      rows: checked.flatMap(({ key, result }) =>
        result.asked.map(({ messageId, data, isNeeded }) => [BigInt(messageId), data, key, isNeeded ? 1 : 0]),
      ),
    },
    {
      sql: `INSERT INTO check_state (conversation_key, rules) VALUES (?, ?)
        ON CONFLICT (conversation_key) DO UPDATE SET rules = excluded.rules`,
      rows: checked.map(({ key, rules }) => [key, rules]),
    },
  ];
}

/** One statement for all conversations where theirs are the same. */
function findingStatements(checked: readonly Checked[], stored: Map<number, FindingRow[]>): ContentStatement[] {
  const bySql = new Map<string, ContentStatement>();
  for (const { key, botId, startedAt, result } of checked) {
    const subject = { botId, conversationKey: key, at: startedAt };
    for (const { sql, rows } of settleFindings(subject, stored.get(key) ?? [], result.seen)) {
      const statement = bySql.get(sql);
      if (statement) statement.rows.push(...rows);
      else bySql.set(sql, { sql, rows: [...rows] });
    }
  }
  return [...bySql.values()];
}

/** Findings of checks alone: what other parts of Custos see in a conversation is theirs to settle. */
async function readFindings(content: ContentReader, keys: readonly number[]): Promise<Map<number, FindingRow[]>> {
  const rows = await content.all(inContent.selectFrom('finding').selectAll().where('conversation_key', 'in', keys));
  const ours = rows.filter(({ rule }) => isOfCheck(rule));
  return new Map(Map.groupBy(ours, ({ conversation_key: key }) => key ?? -1));
}

const ownRuleId = z.uuid();
function isOfCheck(rule: string): boolean {
  return (checkIds as readonly string[]).includes(rule) || ownRuleId.safeParse(rule).success;
}
