import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { Span } from '../../../shared/contract/transcripts.ts';
import type { DetectionSettings } from '../detection/index.ts';
import { isOfUnrestricted, loadSnippets, mergeSpans, rawQuery } from '../transcripts/index.ts';
import type { ContentReader } from '../vault/index.ts';
import { parsePhrase } from './phrases/parse-phrase.ts';
import { PhraseMatcher } from './phrases/phrase-matcher.ts';
import { tokenise } from './phrases/tokenise.ts';

type Scope = Pick<ParsedInputOf<'checks.preview'>, 'role' | 'botId'>;

/** Messages. Beyond it a phrase has shown what it does. */
export const mostRead = 50_000;
const page = 1000;
/** Milliseconds without a turn of the event loop. */
const longestTurn = 10;

/** Which messages phrases match, newest first. @throws Problem check.phraseInvalid */
export async function previewPhrases(
  content: ContentReader,
  { phrases, limit, ...scope }: Scope & { phrases: readonly string[]; limit: number },
  settings: DetectionSettings,
  most = mostRead,
): Promise<OutputOf<'checks.preview'>> {
  const matcher = new PhraseMatcher(phrases.map((text, phrase) => parsePhrase(text, { phrase })));
  const shown: number[] = [];
  let matches = 0;
  let read = 0;
  let before = Number.MAX_SAFE_INTEGER;
  let isComplete = false;
  let begunAt = performance.now();
  while (read < most && !isComplete) {
    const wanted = Math.min(page, most - read);
    const rows = await readPage(content, scope, before, wanted);
    for (const { id, body } of rows) {
      if (matcher.match(tokenise(body).tokens).length > 0) {
        matches++;
        if (shown.length < limit) shown.push(id);
      }
      if (performance.now() - begunAt < longestTurn) continue;
      await setImmediate();
      begunAt = performance.now();
    }
    read += rows.length;
    before = rows.at(-1)?.id ?? before;
    isComplete = rows.length < wanted;
  }
  // Whoever has exactly as many messages has been read to the end as well.
  isComplete ||= (await readPage(content, scope, before, 1)).length === 0;
  const hits = await loadSnippets(content, shown, settings, ({ body }) => findPlaces(matcher, body));
  return { matches, read, isComplete, hits };
}

function findPlaces(matcher: PhraseMatcher, text: string): Span[] {
  const { tokens } = tokenise(text);
  return mergeSpans(
    matcher.match(tokens).flatMap(({ first, last }) => {
      const start = tokens[first]?.start;
      const end = tokens[last]?.end;
      return start === undefined || end === undefined ? [] : [{ start, end }];
    }),
  );
}

function readPage(
  content: ContentReader,
  { role, botId }: Scope,
  before: number,
  limit: number,
): Promise<{ id: number; body: string }[]> {
  const saidBy = role === undefined ? sql`` : sql`AND m.role = ${role}`;
  const ofBot =
    botId === undefined
      ? sql``
      : sql`AND EXISTS (SELECT 1 FROM conversation AS c WHERE c.key = m.conversation_key AND c.bot_id = ${botId})`;
  return content.all(
    rawQuery(sql<{ id: number; body: string }>`
      SELECT m.id, m.body FROM message AS m WHERE m.id < ${BigInt(before)} AND ${isOfUnrestricted(sql`m.id`)} ${saidBy} ${ofBot}
      ORDER BY m.id DESC LIMIT ${BigInt(limit)}`),
  );
}
