import { sql } from 'kysely';
import type { MessageRole } from '../../../../shared/contract/transcripts.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { matchAny, matchAnyFragment } from './match-expression.ts';

export interface Mentioning {
  /** Words side by side, as they may be written. */
  phrases: readonly string[];
  /** Parts of at least three characters of the normal form of an identifier. */
  fragments: readonly string[];
}

export interface Mentioned {
  messageId: number;
  role: MessageRole;
  body: string;
  conversationKey: number;
}

/**
 * Ids of messages that may mention something, newest first: more than do, and none too few of what the index knows.
 * Whoever asks looks at each text again.
 */
export async function findMentioning(
  content: ContentReader,
  { phrases, fragments }: Mentioning,
  limit: number,
): Promise<number[]> {
  const worded = phrases.filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  const parts = fragments.map(longestPiece).filter((fragment) => fragment.length >= 3);
  const sets = [
    ...(worded.length > 0
      ? [
          sql`SELECT rowid AS id FROM message_fts
            WHERE message_fts MATCH ${matchAny(worded.map((text) => ({ text, isPrefix: false, identifierPart: null })))}`,
        ]
      : []),
    ...(parts.length > 0
      ? [
          sql`SELECT rowid AS id FROM message_fragment_fts
            WHERE message_fragment_fts MATCH ${matchAnyFragment(parts)}`,
        ]
      : []),
  ];
  if (sets.length === 0) return [];
  const rows = await content.all(
    rawQuery(sql<{ id: number }>`
      SELECT id FROM (${sql.join(sets, sql` UNION `)}) ORDER BY id DESC LIMIT ${BigInt(limit)}`),
  );
  return rows.map(({ id }) => id);
}

/** The index cannot be asked for NUL: whatever holds all of it holds the longest piece between two. */
function longestPiece(fragment: string): string {
  const [longest = ''] = fragment.split('\0').toSorted((one, other) => other.length - one.length);
  return longest;
}

/** What these messages say, in the order of the ids. */
export function readMentioning(content: ContentReader, messageIds: readonly number[]): Promise<Mentioned[]> {
  return content.all(
    rawQuery(sql<Mentioned>`
      SELECT m.id AS messageId, m.role, m.body, m.conversation_key AS conversationKey
      FROM json_each(${JSON.stringify(messageIds)}) AS wanted CROSS JOIN message AS m ON m.id = wanted.value
      ORDER BY wanted.key`),
  );
}
