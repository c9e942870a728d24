import { sql } from 'kysely';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';

/** Keys of those conversations that are in the vault, by their place in the list. */
export async function findConversationKeys(
  content: ContentReader,
  wanted: readonly { backendId: string; externalId: string }[],
): Promise<Map<number, number>> {
  const places = JSON.stringify(wanted.map(({ backendId, externalId }) => [backendId, externalId]));
  const rows = await content.all(
    rawQuery(sql<{ place: number; key: number }>`
      SELECT wanted.key AS place, c.key FROM json_each(${places}) AS wanted
      CROSS JOIN conversation AS c ON c.backend_id = wanted.value ->> 0 AND c.external_id = wanted.value ->> 1`),
  );
  return new Map(rows.map(({ place, key }) => [place, key]));
}
