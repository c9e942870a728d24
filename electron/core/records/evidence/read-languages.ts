import { sql } from 'kysely';
import { guessLanguage, tokenise } from '../../checks/index.ts';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';

export interface SeenLanguage {
  language: string;
  /** Of those looked at. */
  conversations: number;
  examples: number[];
}

/** The newest conversations of a bot tell which languages people write in now. */
const looksAt = 100;
const mostExamples = 5;

/** By what people wrote first; what does not tell its language is left out. Most often first. */
export async function readLanguages(content: ContentReader, botId: string): Promise<SeenLanguage[]> {
  const rows = await content.all(
    rawQuery(sql<{ id: number; body: string }>`
      WITH newest AS (
        SELECT c.key FROM conversation AS c WHERE c.bot_id = ${botId} AND ${isUnrestricted(sql`c.key`)}
        ORDER BY c.last_message_id DESC LIMIT ${BigInt(looksAt)}
      ), first AS (
        SELECT min(m.id) AS id FROM newest CROSS JOIN message AS m ON m.conversation_key = newest.key
        WHERE m.role = 'person' GROUP BY newest.key
      )
      SELECT m.id, m.body FROM first CROSS JOIN message AS m ON m.id = first.id ORDER BY m.id`),
  );
  const guessed = rows.flatMap(({ id, body }) => {
    const language = guessLanguage(tokenise(body).tokens);
    return language === null ? [] : [{ id, language }];
  });
  return [...Map.groupBy(guessed, ({ language }) => language)]
    .map(([language, of]) => ({
      language,
      conversations: of.length,
      examples: of.slice(0, mostExamples).map(({ id }) => id),
    }))
    .toSorted((one, other) => other.conversations - one.conversations);
}
