import { sql } from 'kysely';
import type { RecordDataCategory } from '../../../../shared/contract/records/vocabulary.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { categoriesOfTypes } from './data-categories.ts';

export interface SeenCategory {
  category: RecordDataCategory;
  conversations: number;
  /** Ids of a few messages, the oldest. */
  examples: number[];
}

interface Row {
  botId: string;
  category: RecordDataCategory;
  conversations: number;
  examples: string;
}

const mostExamples = 5;

/** By bot, what was seen in its conversations, most often first. What a person rejected does not count. */
export async function readCategories(content: ContentReader): Promise<Map<string, SeenCategory[]>> {
  const rows = await content.all(
    rawQuery(sql<Row>`
      WITH kind AS MATERIALIZED (
        SELECT key AS type, value AS category FROM json_each(${JSON.stringify(categoriesOfTypes)})
      ), seen AS (
        SELECT c.bot_id AS botId, k.category, min(s.message_id) AS messageId
        FROM detected_span AS s
        CROSS JOIN kind AS k ON k.type = s.type
        CROSS JOIN message AS m ON m.id = s.message_id
        CROSS JOIN conversation AS c ON c.key = m.conversation_key
        WHERE ${isUnrestricted(sql`c.key`)} AND NOT EXISTS (SELECT 1 FROM span_verdict AS v
          WHERE v.message_id = s.message_id AND v.start = s.start AND v.length = s.length AND v.type = s.type
            AND v.verdict = 'rejected')
        GROUP BY c.key, k.category
      ), placed AS (
        SELECT *, row_number() OVER (PARTITION BY botId, category ORDER BY messageId) AS place FROM seen
      )
      SELECT botId, category, count(*) AS conversations,
        json_group_array(messageId) FILTER (WHERE place <= ${BigInt(mostExamples)}) AS examples
      FROM placed GROUP BY botId, category ORDER BY conversations DESC, category`),
  );
  const seen = rows.map(({ botId, category, conversations, examples }) => ({
    botId,
    category: { category, conversations, examples: JSON.parse(examples) as number[] },
  }));
  return new Map(
    [...Map.groupBy(seen, ({ botId }) => botId)].map(([botId, of]) => [botId, of.map(({ category }) => category)]),
  );
}
