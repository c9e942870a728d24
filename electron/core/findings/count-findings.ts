import { sql } from 'kysely';
import type { FindingType } from '../../../shared/contract/finding-types.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { ContentReader } from '../vault/index.ts';
import { firstIdAt, isUnrestricted, rawQuery } from '../transcripts/index.ts';

type Week = OutputOf<'findings.statistics'>['weeks'][number];

interface WeekRow {
  week: number;
  botId: string;
  type: FindingType;
  spans: number;
  messages: number;
}

const day = 86_400_000;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const firstMonday = 4 * day;
const week = 7 * day;

/** Places found per week, bot and type, without those that a person rejected. */
export async function countFindings(content: ContentReader, scope: InputOf<'findings.statistics'>): Promise<Week[]> {
  const from = scope.from === undefined ? sql`` : sql`AND s.message_id >= ${BigInt(firstIdAt(Date.parse(scope.from)))}`;
  const to = scope.to === undefined ? sql`` : sql`AND s.message_id < ${BigInt(firstIdAt(Date.parse(scope.to)))}`;
  const ofBot = scope.botId === undefined ? sql`` : sql`AND c.bot_id = ${scope.botId}`;
  const rows = await content.all(
    rawQuery(sql<WeekRow>`
      SELECT (s.message_id / 1024 - ${BigInt(firstMonday)}) / ${BigInt(week)} AS week, c.bot_id AS botId, s.type,
        count(*) AS spans, count(DISTINCT s.message_id) AS messages
      FROM detected_span AS s
      JOIN message AS m ON m.id = s.message_id
      JOIN conversation AS c ON c.key = m.conversation_key
      WHERE ${isUnrestricted(sql`c.key`)} AND NOT EXISTS (
        SELECT 1 FROM span_verdict AS v WHERE v.message_id = s.message_id AND v.start = s.start
          AND v.length = s.length AND v.type = s.type AND v.verdict = 'rejected') ${from} ${to} ${ofBot}
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
  );
  return rows.map((row) => ({ ...row, week: new Date(firstMonday + row.week * week).toISOString().slice(0, 10) }));
}
