import { sql } from 'kysely';
import type { AskableData } from '../../../shared/contract/checks.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { isUnrestricted, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';

type Statistics = OutputOf<'checks.statistics'>;
type Month = Statistics['months'][number];
type FirstMessages = Statistics['firstMessages'][number];

interface AskedRow {
  botId: string;
  data: AskableData;
  isNeeded: 0 | 1;
  conversations: number;
  examples: string;
}

/** For each kind of data; enough to see what the bot says. */
const examplesPerData = 5;

/** How conversations did that began in this time, by bot and month in UTC. Examples are the newest. */
export async function countOutcomes(
  content: ContentReader,
  { botId, from, to }: ParsedInputOf<'checks.statistics'>,
): Promise<Statistics> {
  const parts = [
    isUnrestricted(sql`c.key`),
    ...(botId === undefined ? [] : [sql`c.bot_id = ${botId}`]),
    ...(from === undefined ? [] : [sql`c.started_at >= ${BigInt(Date.parse(from))}`]),
    ...(to === undefined ? [] : [sql`c.started_at < ${BigInt(Date.parse(to))}`]),
  ];
  const scope = sql.join(parts, sql` AND `);
  const [months, firstMessages, asked] = await Promise.all([
    content.all(
      rawQuery(sql<Month>`
        SELECT strftime('%Y-%m', c.started_at / 1000, 'unixepoch') AS month, c.bot_id AS botId, r.rule, r.outcome,
          count(*) AS conversations
        FROM conversation AS c CROSS JOIN check_result AS r ON r.conversation_key = c.key
        WHERE ${scope} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`),
    ),
    content.all(
      rawQuery(sql<FirstMessages>`
        WITH told AS (
          SELECT c.key, c.bot_id AS botId, strftime('%Y-%m', c.started_at / 1000, 'unixepoch') AS month,
            min(r.outcome = 'ok') AS isCorrect
          FROM conversation AS c CROSS JOIN check_result AS r ON r.conversation_key = c.key
            AND r.rule IN ('privacyNotice', 'aiDisclosure') AND r.outcome <> 'notApplicable'
          WHERE ${scope} GROUP BY c.key
        )
        SELECT month, botId, count(*) AS conversations, sum(isCorrect) AS correct FROM told
        GROUP BY 1, 2 ORDER BY 1, 2`),
    ),
    content.all(
      rawQuery(sql<AskedRow>`
        WITH asked AS (
          SELECT c.bot_id AS botId, a.data, a.is_needed AS isNeeded, c.id AS conversationId,
            max(a.message_id) AS messageId
          FROM asked_data AS a JOIN conversation AS c ON c.key = a.conversation_key
          WHERE ${scope} GROUP BY c.key, a.data, a.is_needed
        ), ranked AS (
          SELECT *, row_number() OVER (PARTITION BY botId, data, isNeeded ORDER BY messageId DESC) AS place FROM asked
        )
        SELECT botId, data, isNeeded, count(*) AS conversations,
          json_group_array(json_object('conversationId', conversationId, 'messageId', messageId) ORDER BY place)
            FILTER (WHERE place <= ${BigInt(examplesPerData)}) AS examples
        FROM ranked GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`),
    ),
  ]);
  return {
    months,
    firstMessages,
    asked: asked.map(({ isNeeded, examples, ...row }) => ({
      ...row,
      isNeeded: isNeeded === 1,
      examples: JSON.parse(examples) as Statistics['asked'][number]['examples'],
    })),
  };
}
