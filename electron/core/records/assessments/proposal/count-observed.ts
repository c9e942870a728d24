import { sql } from 'kysely';
import { findingGroups } from '../../../../../shared/contract/finding-types.ts';
import { isUnrestricted, rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';

const { hint, ...groups } = findingGroups;
export type ObservedKind = keyof typeof groups | (typeof hint)[number];

/** What was seen in a bot’s conversations: how many there are, and in how many each kind of data was detected. */
export interface Observed {
  conversations: number;
  kinds: { kind: ObservedKind; conversations: number }[];
}

/** Each type with what it is counted as: hints by themselves, the others by their groups. */
const kindOfType: [type: string, kind: ObservedKind][] = [
  ...Object.entries(groups).flatMap(([kind, types]) =>
    types.map((type): [string, ObservedKind] => [type, kind as keyof typeof groups]),
  ),
  ...hint.map((type): [string, ObservedKind] => [type, type]),
];

/** Restricted conversations are not among them, nor is what a person rejected. */
export async function countObserved(content: ContentReader, botId: string): Promise<Observed> {
  const total = await content.get(
    rawQuery(sql<{ conversations: number }>`
      SELECT count(*) AS conversations FROM conversation AS c WHERE c.bot_id = ${botId} AND ${isUnrestricted(sql`c.key`)}`),
  );
  const kinds = await content.all(
    rawQuery(sql<Observed['kinds'][number]>`
      SELECT k.value ->> 1 AS kind, count(DISTINCT c.key) AS conversations
      FROM json_each(${JSON.stringify(kindOfType)}) AS k
      CROSS JOIN detected_span AS s ON s.type = k.value ->> 0
      JOIN message AS m ON m.id = s.message_id
      JOIN conversation AS c ON c.key = m.conversation_key
      WHERE c.bot_id = ${botId} AND ${isUnrestricted(sql`c.key`)} AND NOT EXISTS (
        SELECT 1 FROM span_verdict AS v WHERE v.message_id = s.message_id AND v.start = s.start
          AND v.length = s.length AND v.type = s.type AND v.verdict = 'rejected')
      GROUP BY 1 ORDER BY 2 DESC, 1`),
  );
  return { conversations: total?.conversations ?? 0, kinds };
}
