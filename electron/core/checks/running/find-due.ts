import { sql } from 'kysely';
import { isUnrestricted, rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { RuleBook } from './rule-book.ts';

interface CountRow {
  botId: string;
  rules: string | null;
  conversations: number;
}

interface Row {
  key: number;
  botId: string;
  messages: number;
  rules: string | null;
}

const page = 2000;
/** A batch holds about this many messages, or one longer conversation. */
const messagesPerBatch = 1000;
const conversationsPerBatch = 200;

type Fingerprints = Pick<RuleBook, 'fingerprintOf'>;

/** How many conversations there are, and how many were not checked yet by the rules of today as they are now. */
export async function countDue(
  content: ContentReader,
  { fingerprintOf }: Fingerprints,
): Promise<{ conversations: number; waiting: number }> {
  const rows = await content.all(
    rawQuery(sql<CountRow>`
      SELECT c.bot_id AS botId, s.rules, count(*) AS conversations FROM conversation AS c
      LEFT JOIN check_state AS s ON s.conversation_key = c.key
      WHERE ${isUnrestricted(sql`c.key`)} GROUP BY 1, 2`),
  );
  const sum = { conversations: 0, waiting: 0 };
  for (const { botId, rules, conversations } of rows) {
    sum.conversations += conversations;
    if (rules !== fingerprintOf(botId)) sum.waiting += conversations;
  }
  return sum;
}

/** Keys of the conversations that are due, in batches. One that becomes due behind the place reached is not among them. */
export async function* findDue(content: ContentReader, { fingerprintOf }: Fingerprints): AsyncGenerator<number[]> {
  let after = -1;
  let batch: number[] = [];
  let messages = 0;
  for (;;) {
    const rows = await content.all(
      rawQuery(sql<Row>`
        SELECT c.key, c.bot_id AS botId, c.message_count AS messages, s.rules FROM conversation AS c
        LEFT JOIN check_state AS s ON s.conversation_key = c.key
        WHERE c.key > ${BigInt(after)} AND ${isUnrestricted(sql`c.key`)} ORDER BY c.key LIMIT ${BigInt(page)}`),
    );
    for (const row of rows) {
      if (row.rules === fingerprintOf(row.botId)) continue;
      if (batch.length >= conversationsPerBatch || (batch.length > 0 && messages + row.messages > messagesPerBatch)) {
        yield batch;
        batch = [];
        messages = 0;
      }
      batch.push(row.key);
      messages += row.messages;
    }
    if (rows.length < page) break;
    after = rows.at(-1)?.key ?? after;
  }
  if (batch.length > 0) yield batch;
}
