import { sql } from 'kysely';
import type { FindingState } from '../../../shared/contract/findings.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { isUnrestricted, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';

type Group = OutputOf<'findings.groups'>['groups'][number];

/** How many findings of a status each rule has of each bot, without what nothing may show. */
export function groupFindings(content: ContentReader, status: FindingState): Promise<Group[]> {
  return content.all(
    rawQuery(sql<Group>`
      SELECT rule, bot_id AS botId, count(*) AS findings, sum(severity = 'high') AS high FROM finding AS f
      WHERE status = ${status} AND (f.conversation_key IS NULL OR ${isUnrestricted(sql`f.conversation_key`)})
      GROUP BY rule, bot_id ORDER BY rule, bot_id`),
  );
}
