import { sql } from 'kysely';
import { z } from 'zod';
import type { Finding } from '../../../shared/contract/findings.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { isUnrestricted, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';
import type { FindingRow } from './finding-rows.ts';

/** Findings of these rules are reasons to open an incident: data of one person went to another, or somebody attacks. */
const incidentRules: readonly string[] = ['otherPersonIdentifier', 'injection'];

type Row = FindingRow & { conversationId: string | null };
const position = z.strictObject({ at: z.number().int(), id: z.string() });

export async function listFindings(
  content: ContentReader,
  input: ParsedInputOf<'findings.list'>,
): Promise<OutputOf<'findings.list'>> {
  const scope = selectScope(input);
  const after = input.cursor === undefined ? null : readCursor(input.cursor);
  const beyond = after
    ? sql`AND (f.at < ${BigInt(after.at)} OR (f.at = ${BigInt(after.at)} AND f.id < ${after.id}))`
    : sql``;
  const [rows, counted] = await Promise.all([
    content.all(
      rawQuery(sql<Row>`
        SELECT f.*, c.id AS conversationId FROM finding AS f LEFT JOIN conversation AS c ON c.key = f.conversation_key
        WHERE ${scope} ${beyond} ORDER BY f.at DESC, f.id DESC LIMIT ${BigInt(input.limit + 1)}`),
    ),
    content.get(
      rawQuery(sql<{ total: number; open: number }>`
        SELECT count(*) AS total, coalesce(sum(f.status = 'open'), 0) AS open
        FROM finding AS f LEFT JOIN conversation AS c ON c.key = f.conversation_key WHERE ${scope}`),
    ),
  ]);
  const shown = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? shown.at(-1) : undefined;
  const seen = await readShown(content, shown);
  return {
    findings: shown.map((row) => toFinding(row, seen)),
    total: counted?.total ?? 0,
    open: counted?.open ?? 0,
    cursor: last ? Buffer.from(JSON.stringify({ at: last.at, id: last.id })).toString('base64url') : null,
  };
}

function selectScope(input: ParsedInputOf<'findings.list'>) {
  const { rule, botId, status, severity, conversationId, from, to } = input;
  const parts = [
    // Those about a bot as a whole have no conversation.
    sql`(f.conversation_key IS NULL OR ${isUnrestricted(sql`f.conversation_key`)})`,
    rule === undefined ? null : sql`f.rule = ${rule}`,
    botId === undefined ? null : sql`f.bot_id = ${botId}`,
    status === undefined ? null : sql`f.status = ${status}`,
    severity === undefined ? null : sql`f.severity = ${severity}`,
    conversationId === undefined ? null : sql`c.id = ${conversationId}`,
    from === undefined ? null : sql`f.at >= ${BigInt(Date.parse(from))}`,
    to === undefined ? null : sql`f.at < ${BigInt(Date.parse(to))}`,
  ].filter((part) => part !== null);
  return sql.join(parts, sql` AND `);
}

function readCursor(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('cursor.invalid');
  }
}

/** Messages that findings about a whole bot rest on and that may be shown: not restricted, and still there. */
async function readShown(content: ContentReader, rows: readonly Row[]): Promise<ReadonlySet<number>> {
  const ids = rows
    .filter((row) => row.conversation_key === null)
    .flatMap((row) => JSON.parse(row.evidence) as number[]);
  if (ids.length === 0) return new Set();
  const found = await content.all(
    rawQuery(sql<{ id: number }>`
      SELECT m.id FROM json_each(${JSON.stringify(ids)}) AS wanted CROSS JOIN message AS m ON m.id = wanted.value
      WHERE ${isUnrestricted(sql`m.conversation_key`)}`),
  );
  return new Set(found.map(({ id }) => id));
}

function toFinding(row: Row, seen: ReadonlySet<number>): Finding {
  const evidence = JSON.parse(row.evidence) as number[];
  return {
    id: row.id,
    rule: row.rule,
    outcome: row.outcome,
    severity: row.severity,
    botId: row.bot_id,
    conversationId: row.conversationId,
    at: new Date(row.at).toISOString(),
    evidence: row.conversation_key === null ? evidence.filter((id) => seen.has(id)) : evidence,
    details: JSON.parse(row.details) as Finding['details'],
    status: row.status,
    note: row.note,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at).toISOString(),
    mayOpenIncident: incidentRules.includes(row.rule),
  };
}
