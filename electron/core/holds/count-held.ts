import { sql } from 'kysely';
import { findSaying, rawQuery } from '../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../vault/index.ts';
import { within } from './find-held-keys.ts';
import { requireScopes } from './hold-scopes.ts';

/**
 * How many conversations of a chatbot system in the vault are held now. Counted where they lie: cheap enough to be asked
 * before every few that go.
 * @throws Problem hold.scopeMissing
 */
export async function countHeldOf(
  content: ContentReader,
  register: RegisterReader,
  backendId: string,
): Promise<number> {
  const holds = await requireScopes(content, register);
  const held = await Promise.all(
    holds.map(async ({ scope }) => {
      if (scope.kind !== 'search') return within(scope);
      if (scope.backendId !== null && scope.backendId !== backendId) return sql<boolean>`0`;
      const keys = await findSaying(content, { text: scope.query, backendId });
      return sql<boolean>`c.key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
    }),
  );
  if (held.length === 0) return 0;
  const counted = await content.get(
    rawQuery(sql<{ held: number }>`SELECT count(*) AS held FROM conversation AS c
      WHERE c.backend_id = ${backendId} AND (${sql.join(
        held.map((isHeld) => sql`(${isHeld})`),
        sql` OR `,
      )})`),
  );
  return counted?.held ?? 0;
}
