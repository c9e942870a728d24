import { sql } from 'kysely';
import { firstIdAt, rawQuery, readCopyKeeping, readTranscriptDays } from '../../transcripts/index.ts';
import { inRegister, type ContentReader, type RegisterReader } from '../../vault/index.ts';
import { readKept } from '../due/read-kept.ts';

export interface OldCopy {
  key: number;
  backendId: string;
  botId: string;
  externalId: string;
  messages: number;
}

export interface OldCopies {
  /** The oldest first. */
  due: OldCopy[];
  /** How many others are as old, and stay. */
  kept: number;
}

/**
 * Copies whose time is over, and how many of them something keeps: a hold, a restriction (Art. 18 GDPR), an open case,
 * an open review, a policy in force, or an erasure that is under way and goes by them.
 */
export async function readOldCopies(content: ContentReader, register: RegisterReader, now: number): Promise<OldCopies> {
  const days = readTranscriptDays(register);
  if (days === null) return { due: [], kept: 0 };
  const before = firstIdAt(now - days * 86_400_000);
  const [kept, old] = await Promise.all([
    readKept(content, register),
    content.all(
      rawQuery(sql<OldCopy & { isNeeded: 0 | 1 }>`
        SELECT c.key, c.backend_id AS backendId, c.bot_id AS botId, c.external_id AS externalId,
          c.message_count AS messages, c.key IN (${needed}) AS isNeeded
        FROM conversation AS c WHERE c.last_message_id < ${BigInt(before)} ORDER BY c.last_message_id`),
    ),
  ]);
  const keptFrom = readKeptFrom(register, now);
  const isKept = (copy: OldCopy): boolean => kept === 'all' || kept.has(copy.key) || keptFrom(copy) === null;
  const due = old.flatMap(({ isNeeded, ...copy }) => (isNeeded === 1 || isKept(copy) ? [] : [copy]));
  return { due, kept: old.length - due.length };
}

function readKeptFrom(register: RegisterReader, now: number): (copy: OldCopy) => number | null {
  const backends = register.all(inRegister.selectFrom('backend').select('id'));
  const keeping = new Map(backends.map(({ id }) => [id, readCopyKeeping(register, id, now)]));
  return ({ backendId, botId }) => keeping.get(backendId)?.keptFrom(botId) ?? null;
}

/** Keys of conversations. None is null: nothing would then be said about the others. */
const needed = sql`
  SELECT conversation_key FROM restriction
  UNION SELECT i.conversation_key FROM review_set AS r JOIN review_item AS i ON i.review_id = r.id
    WHERE r.state = 'open' AND i.conversation_key IS NOT NULL
  UNION SELECT m.conversation_key FROM review_set AS r JOIN review_item AS i ON i.review_id = r.id
    JOIN message AS m ON m.id = i.message_id WHERE r.state = 'open'
  UNION SELECT w.key FROM erasure_plan AS p JOIN erasure_item AS i ON i.plan_id = p.id
    JOIN conversation AS w ON w.backend_id = i.backend_id AND w.external_id = i.external_id
    WHERE p.state IN ('running', 'partial') AND i.resource = 'conversation' AND i.state <> 'gone'`;
