import { sql } from 'kysely';
import { guessLanguage, tokenise } from '../../checks/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { Chosen } from './choose-conversations.ts';

/** BCP 47 for a text that does not tell its language. */
export const undetermined = 'und';

const page = 2000;
/** Of each message; who writes more than that has told the language. */
const characters = 300;

/** The first message mostly tells the language; where it does not, as "Hallo", the ones after it may. */
const tries = [1, 4];

/** The language a person began to write in, conversation by conversation; the commonest first. */
export async function countLanguages(
  content: ContentReader,
  { counted }: Chosen,
): Promise<{ language: string; conversations: number }[]> {
  const listed = await content.get(
    rawQuery(sql<{ keys: string }>`SELECT json_group_array(c.key) AS keys FROM conversation AS c WHERE ${counted}`),
  );
  const counts = new Map<string, number>();
  for (const [, language] of await readLanguages(content, JSON.parse(listed?.keys ?? '[]') as number[]))
    counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([language, conversations]) => ({ language, conversations }))
    .toSorted((one, other) => other.conversations - one.conversations || (one.language < other.language ? -1 : 1));
}

/** The language of each of these conversations, by their keys. */
export async function readLanguages(content: ContentReader, keys: readonly number[]): Promise<Map<number, string>> {
  const languages = new Map(keys.map((key) => [key, undetermined]));
  for (const messages of tries) {
    const open = keys.filter((key) => languages.get(key) === undetermined);
    for (let from = 0; from < open.length; from += page)
      for (const { key, text } of await readFirstWords(content, open.slice(from, from + page), messages))
        languages.set(key, (text === null ? null : guessLanguage(tokenise(text).tokens)) ?? undetermined);
  }
  return languages;
}

/** What the person wrote first; null where they wrote nothing. */
function readFirstWords(
  content: ContentReader,
  keys: readonly number[],
  messages: number,
): Promise<{ key: number; text: string | null }[]> {
  return content.all(
    rawQuery(sql<{ key: number; text: string | null }>`
      SELECT wanted.value AS key, (SELECT group_concat(said.text, char(10)) FROM (
          SELECT substr(m.body, 1, ${BigInt(characters)}) AS text FROM message AS m
          WHERE m.conversation_key = wanted.value AND m.role = 'person' ORDER BY m.id LIMIT ${BigInt(messages)}) AS said) AS text
      FROM json_each(${JSON.stringify(keys)}) AS wanted`),
  );
}
