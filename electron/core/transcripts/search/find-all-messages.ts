import { sql } from 'kysely';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { selectMatches } from './find-matches.ts';
import { selectCandidates } from './find-newest.ts';
import { parseQuery } from './parse-query.ts';
import { readFilter, type SearchScope } from './search-filter.ts';

export interface AllMessagesRequest extends SearchScope {
  text?: string | undefined;
  /** Messages in which one of these was found, and not rejected. None: whatever was found in them. */
  types: readonly FindingType[];
  limit: number;
}

/**
 * Every message a search finds, newest first, up to the limit. Without words: all messages in the scope, where the
 * search itself shows one of each conversation.
 * @throws Problem search.invalidQuery
 */
export async function findAllMessages(
  content: ContentReader,
  request: AllMessagesRequest,
): Promise<{ messageId: number; conversationKey: number }[]> {
  const text = request.text?.trim() ?? '';
  const terms = parseQuery(text);
  if (text !== '' && terms.length === 0) throw new Problem('search.invalidQuery');
  const filter = await readFilter(content, request);
  if (!filter) return [];
  const matches = terms.length > 0 ? selectMatches(terms, filter) : selectCandidates(filter);
  const found =
    request.types.length === 0
      ? sql``
      : sql`WHERE EXISTS (
          SELECT 1 FROM detected_span AS s WHERE s.message_id = m.id
            AND s.type IN (SELECT value FROM json_each(${JSON.stringify(request.types)}))
            AND NOT EXISTS (SELECT 1 FROM span_verdict AS v WHERE v.message_id = s.message_id AND v.start = s.start
              AND v.length = s.length AND v.type = s.type AND v.verdict = 'rejected'))`;
  return content.all(
    rawQuery(sql<{ messageId: number; conversationKey: number }>`
      SELECT m.id AS messageId, m.conversation_key AS conversationKey
      FROM (${matches}) AS matched CROSS JOIN message AS m ON m.id = matched.id ${found}
      ORDER BY m.id DESC LIMIT ${BigInt(request.limit)}`),
  );
}
