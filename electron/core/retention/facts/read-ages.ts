import { sql, type RawBuilder } from 'kysely';
import { findingGroups } from '../../../../shared/contract/finding-types.ts';
import type { DataCategory } from '../../../../shared/contract/retention/policies.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { Starts } from '../due/read-conversations.ts';

/** Conversations that policies cannot tell apart: the same bot, the same last day, the same kinds of data. */
export interface AgeCell {
  botId: string;
  /** Of the last message, in UTC: days since 1970. */
  day: number;
  /** Epoch milliseconds: the last message of the one among them that was left alone longest. */
  oldest: number;
  conversations: number;
  /** Something keeps them, whatever a policy says. */
  isKept: boolean;
  categories: ReadonlySet<DataCategory>;
  starts: Starts;
}

interface Choice {
  bots: readonly string[];
  /** Keys of conversations that something keeps; or all of them. */
  kept: ReadonlySet<number> | 'all';
  /** What policies ask about. */
  categories: readonly DataCategory[];
  /** Recorded beginnings of periods, by conversation: each of these is a cell of its own. */
  starts: ReadonlyMap<number, Starts>;
}

interface Row {
  /** Position among the bots: text is slow to group by. */
  bot: number;
  /** The day twice, and one more where something keeps them. */
  dayAndKept: number;
  oldest: number;
  conversations: number;
  seen?: string;
  apart?: number | null;
}

/** One pass over the conversations of the vault. Restricted ones are left out. */
export async function readAges(content: ContentReader, choice: Choice): Promise<AgeCell[]> {
  const { bots, kept, starts } = choice;
  const asked = [...new Set(choice.categories)];
  const isKept = kept === 'all' ? sql`1` : isAmong([...kept]);
  const groups = [
    sql`b.key AS bot`,
    sql`c.last_message_id / 1024 / 86400000 * 2 + ${isKept} AS dayAndKept`,
    // Letters y and n in the order of the categories.
    ...(asked.length > 0 ? [sql`coalesce(seen.flags, ${'n'.repeat(asked.length)}) AS seen`] : []),
    ...(starts.size > 0 ? [sql`iif(${isAmong([...starts.keys()])}, c.key, NULL) AS apart`] : []),
  ];
  const join = asked.length === 0 ? sql`` : sql`LEFT JOIN (${selectSeen(asked)}) AS seen ON seen.key = c.key`;
  const rows = await content.all(
    rawQuery(sql<Row>`
      SELECT ${sql.join(groups)}, min(c.last_message_id) / 1024 AS oldest, count(*) AS conversations
      FROM json_each(${JSON.stringify(bots)}) AS b CROSS JOIN conversation AS c ON c.bot_id = b.value ${join}
      WHERE c.last_message_id IS NOT NULL AND ${isUnrestricted(sql`c.key`)}
      GROUP BY ${sql.join(groups.map((_, index) => sql.raw(String(index + 1))))}`),
  );
  return rows.map(({ bot, dayAndKept, oldest, conversations, seen = '', apart = null }) => ({
    botId: bots[bot] ?? '',
    day: Math.floor(dayAndKept / 2),
    oldest,
    conversations,
    isKept: dayAndKept % 2 === 1,
    categories: new Set(asked.filter((_, index) => seen[index] === 'y')),
    starts: (apart === null ? undefined : starts.get(apart)) ?? {},
  }));
}

function isAmong(keys: readonly number[]): RawBuilder<0 | 1> {
  return keys.length === 0 ? sql`0` : sql`(c.key IN (SELECT value FROM json_each(${JSON.stringify(keys)})))`;
}

/** In which conversations data of these kinds was seen; what a person rejected was not. */
function selectSeen(categories: readonly DataCategory[]): RawBuilder<unknown> {
  const typesOf = (category: DataCategory) =>
    sql`(SELECT value FROM json_each(${JSON.stringify(findingGroups[category])}))`;
  const flags = categories.map((category) => sql`iif(max(s.type IN ${typesOf(category)}), 'y', 'n')`);
  const all = JSON.stringify(categories.flatMap((category) => findingGroups[category]));
  return sql`
    SELECT m.conversation_key AS key, ${sql.join(flags, sql` || `)} AS flags
    FROM detected_span AS s CROSS JOIN message AS m ON m.id = s.message_id
    WHERE s.type IN (SELECT value FROM json_each(${all}))
      AND NOT EXISTS (SELECT 1 FROM span_verdict AS v WHERE v.message_id = s.message_id AND v.start = s.start
        AND v.length = s.length AND v.type = s.type AND v.verdict = 'rejected')
    GROUP BY m.conversation_key`;
}
