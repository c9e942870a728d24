import { sql } from 'kysely';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { isUnrestricted } from '../restricted.ts';

export interface MonthlyVolume {
  /** "2026-11", in UTC. */
  month: string;
  botId: string;
  conversations: number;
}

/** Conversations by the month in which they began. */
export function countVolume(content: ContentReader, backendId: string | undefined): Promise<MonthlyVolume[]> {
  const ofBackend = backendId === undefined ? sql`` : sql`AND backend_id = ${backendId}`;
  return content.all(
    rawQuery(sql<MonthlyVolume>`
      SELECT strftime('%Y-%m', started_at / 1000, 'unixepoch') AS month, bot_id AS botId, count(*) AS conversations
      FROM conversation WHERE ${isUnrestricted(sql`key`)} ${ofBackend} GROUP BY 1, 2 ORDER BY 1, 2`),
  );
}
