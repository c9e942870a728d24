import { sql } from 'kysely';
import { inContent, type ContentReader } from '../../vault/index.ts';

/** The stored revision of each of these conversations; absent where none is stored, null where it is incomplete. */
export async function readRevisions(
  content: ContentReader,
  backendId: string,
  externalIds: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await content.all(
    inContent
      .selectFrom('conversation')
      .select(['external_id', 'revision'])
      .where('backend_id', '=', backendId)
      .where(sql<boolean>`external_id IN (SELECT value FROM json_each(${JSON.stringify(externalIds)}))`),
  );
  return new Map(rows.map((row) => [row.external_id, row.revision]));
}

export async function countStored(content: ContentReader, backendId: string): Promise<number> {
  const row = await content.get(
    inContent
      .selectFrom('conversation')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('backend_id', '=', backendId),
  );
  return row?.count ?? 0;
}

export interface StoredPlace {
  externalId: string;
  /** Epoch milliseconds. */
  lastMessageAt: number;
}

/** All stored conversations in pages, so that memory does not grow with the backend. */
export async function* listStored(content: ContentReader, backendId: string): AsyncGenerator<StoredPlace[]> {
  let after = '';
  for (;;) {
    const rows = await content.all(
      inContent
        .selectFrom('conversation')
        .select(['external_id as externalId', sql<number>`coalesce(last_message_id, 0) / 1024`.as('lastMessageAt')])
        .where('backend_id', '=', backendId)
        .where('external_id', '>', after)
        .orderBy('external_id')
        .limit(1000),
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.externalId;
  }
}
