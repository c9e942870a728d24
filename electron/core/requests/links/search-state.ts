import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonIdentifier } from '../../../../shared/contract/requests/case-fields.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { readIdentifiers, readPerson } from '../cases/case-content.ts';

/** What a case is searched by: its identifiers, and how the person is reached and called. */
export async function readSought(content: ContentReader, requestId: string): Promise<PersonIdentifier[]> {
  const [identifiers, person] = await Promise.all([
    readIdentifiers(content, requestId),
    readPerson(content, requestId),
  ]);
  const { name = '', email = '', phone = '' } = person ?? {};
  const own = Object.entries({ name, email, phone }).map(([kind, value]) => ({ kind, value: value.trim() }));
  return [...identifiers.map(({ kind, value }) => ({ kind, value })), ...own.filter(({ value }) => value !== '')];
}

/** Another one means that a search today might find something else. */
export async function fingerprintSearch(
  content: ContentReader,
  sought: readonly PersonIdentifier[],
  region: string,
): Promise<string> {
  const stored = await content.get(
    rawQuery(sql<Record<string, unknown>>`
      SELECT count(*) AS conversations, max(id) AS newest, sum(message_count) AS messages,
        max(last_message_id) AS newestMessage FROM conversation`),
  );
  const identifiers = sought.map(({ kind, value }) => JSON.stringify([kind, value])).toSorted();
  return createHash('sha256')
    .update(JSON.stringify([identifiers, region, stored]))
    .digest('base64url');
}
