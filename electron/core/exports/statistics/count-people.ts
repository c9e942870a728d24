import { sql, type RawBuilder } from 'kysely';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { Matrix } from './suppress-small.ts';

export interface StatisticsScope {
  botIds: readonly string[];
  from?: string | undefined;
  to?: string | undefined;
}

/** Conversations by what was found in them and by week, with their totals. */
export interface CountTable {
  /** Without the row of totals. */
  rows: { botId: string; what: string }[];
  /** Mondays, yyyy-mm-dd, without the column of totals. */
  weeks: string[];
  counts: Matrix;
  people: Matrix;
}

interface CountRow {
  botId: string | null;
  what: string | null;
  week: number | null;
  conversations: number;
  people: number;
}

const day = 86_400_000;
/** 1970-01-01 was a Thursday; weeks begin on Monday. */
const firstMonday = 4 * day;
const week = 7 * day;

/** Kinds of data found in messages, without what somebody decided is none. */
export function countData(content: ContentReader, scope: StatisticsScope): Promise<CountTable> {
  return count(
    content,
    sql`SELECT DISTINCT m.conversation_key AS conversation, s.type AS what
      FROM detected_span AS s JOIN message AS m ON m.id = s.message_id
      WHERE NOT EXISTS (
        SELECT 1 FROM span_verdict AS v WHERE v.message_id = s.message_id AND v.start = s.start
          AND v.length = s.length AND v.type = s.type AND v.verdict = 'rejected')`,
    scope,
  );
}

/** Findings about conversations, as "rule outcome", without those that were rejected. */
export function countChecks(content: ContentReader, scope: StatisticsScope): Promise<CountTable> {
  return count(
    content,
    sql`SELECT DISTINCT conversation_key AS conversation, rule || ' ' || outcome AS what
      FROM finding WHERE conversation_key IS NOT NULL AND status <> 'rejected'`,
    scope,
  );
}

/** Whoever has no account is taken for somebody else in each conversation. */
async function count(
  content: ContentReader,
  found: RawBuilder<unknown>,
  { botIds, from, to }: StatisticsScope,
): Promise<CountTable> {
  const ofBots =
    botIds.length === 0 ? sql`` : sql`AND c.bot_id IN (SELECT value FROM json_each(${JSON.stringify(botIds)}))`;
  const since = from === undefined ? sql`` : sql`AND c.started_at >= ${BigInt(Date.parse(from))}`;
  const until = to === undefined ? sql`` : sql`AND c.started_at < ${BigInt(Date.parse(to))}`;
  const numbers = sql`count(*) AS conversations, count(DISTINCT person) AS people`;
  const rows = await content.all(
    rawQuery(sql<CountRow>`
      WITH seen AS MATERIALIZED (
        SELECT c.bot_id AS botId, f.what, coalesce(c.person_key, -c.key) AS person,
          (c.started_at - ${BigInt(firstMonday)}) / ${BigInt(week)} AS week
        FROM (${found}) AS f JOIN conversation AS c ON c.key = f.conversation
        WHERE ${isUnrestricted(sql`c.key`)} ${ofBots} ${since} ${until})
      SELECT botId, what, week, ${numbers} FROM seen GROUP BY botId, what, week
      UNION ALL SELECT botId, what, NULL, ${numbers} FROM seen GROUP BY botId, what
      UNION ALL SELECT NULL, NULL, week, ${numbers} FROM seen GROUP BY week
      UNION ALL SELECT NULL, NULL, NULL, ${numbers} FROM seen`),
  );
  return arrange(rows);
}

function arrange(rows: readonly CountRow[]): CountTable {
  const nameOf = ({ botId, what }: Pick<CountRow, 'botId' | 'what'>): string => JSON.stringify([botId, what]);
  const lines = rows
    .flatMap(({ botId, what, week: at }) => (botId !== null && what !== null && at === null ? [{ botId, what }] : []))
    .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  const weeks = [...new Set(rows.flatMap(({ week: at }) => at ?? []))].toSorted((one, other) => one - other);
  const rowOf = new Map([...lines.map((line, index) => [nameOf(line), index] as const), ['[null,null]', lines.length]]);
  const columnOf = new Map<number | null, number>([
    ...weeks.map((at, index) => [at, index] as const),
    [null, weeks.length],
  ]);
  const empty = (): number[][] => Array.from({ length: lines.length + 1 }, () => weeks.map(() => 0).concat(0));
  const [counts, people] = [empty(), empty()];
  for (const row of rows) {
    const [line = 0, column = 0] = [rowOf.get(nameOf(row)), columnOf.get(row.week)];
    (counts[line] as number[])[column] = row.conversations;
    (people[line] as number[])[column] = row.people;
  }
  return {
    rows: lines,
    weeks: weeks.map((at) => new Date(firstMonday + at * week).toISOString().slice(0, 10)),
    counts,
    people,
  };
}
