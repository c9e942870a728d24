import { sql } from 'kysely';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

/** What a case says of an account, or of a conversation that has none: that it is its person's, may be, or is not. */
export interface CaseTie {
  requestId: string;
  /** The key of the account, or the negative key of the conversation. */
  own: number;
  decision: 'accepted' | 'open' | 'rejected';
}

/**
 * Every tie of every case, by its case. An accepted conversation stands for its account, unless the case rejects that:
 * then the conversation alone is its person's, and the account is not.
 */
export async function readCaseTies(content: ContentReader): Promise<CaseTie[]> {
  return content.all(
    rawQuery(sql<CaseTie>`
      SELECT l.request_id AS requestId, p.key AS own, l.decision FROM request_link AS l
      JOIN person AS p ON p.backend_id = l.backend_id AND p.external_id = l.external_id WHERE l.target = 'person'
      UNION
      SELECT l.request_id, coalesce(c.person_key, -c.key), l.decision FROM request_link AS l
      JOIN conversation AS c ON c.backend_id = l.backend_id AND c.external_id = l.external_id
      WHERE l.target = 'conversation' AND (c.person_key IS NULL OR l.decision <> 'rejected')
        AND NOT EXISTS (SELECT 1 FROM person AS p JOIN request_link AS r ON r.request_id = l.request_id
          AND r.target = 'person' AND r.decision = 'rejected' AND r.backend_id = p.backend_id AND r.external_id = p.external_id
          WHERE p.key = c.person_key)
      ORDER BY 1, 2`),
  );
}
