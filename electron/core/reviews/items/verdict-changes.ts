import { sql } from 'kysely';
import type { PlacedMark } from '../../../../shared/contract/reviews.ts';
import type { FoundSpan } from '../../../../shared/contract/transcripts.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader, ContentStatement, ContentTables } from '../../vault/index.ts';

type VerdictRow = ContentTables['span_verdict'];

/** What one place in a message was held to be, and by whom; null: nobody judged it. */
type Verdict = Pick<VerdictRow, 'verdict' | 'decided_by' | 'decided_at'> | null;

/** A verdict on a place, which holds for the whole vault, as it was and as a decision makes it. */
export interface VerdictChange {
  start: number;
  length: number;
  type: string;
  before: Verdict;
  after: Verdict;
}

export async function readVerdicts(
  content: ContentReader,
  messageIds: readonly number[],
): Promise<Map<number, VerdictRow[]>> {
  const rows = await content.all(
    rawQuery(sql<VerdictRow>`
      SELECT v.* FROM json_each(${JSON.stringify(messageIds)}) AS wanted
      CROSS JOIN span_verdict AS v ON v.message_id = wanted.value`),
  );
  return Map.groupBy(rows, ({ message_id }) => message_id);
}

/**
 * What the marks of one message change about the verdicts on its places. A mark on a place where no rule saw anything
 * is the review's own and says nothing about a rule.
 */
export function planVerdicts(
  spans: readonly FoundSpan[],
  stored: readonly VerdictRow[],
  marks: { before: readonly PlacedMark[]; after: readonly PlacedMark[] },
  decider: { userId: string; now: number },
): VerdictChange[] {
  const wanted = { before: byPlace(marks.before), after: byPlace(marks.after) };
  const present = new Map(stored.map((row) => [placeOf(row.start, row.start + row.length, row.type), row]));
  return spans.flatMap(({ start, end, type }): VerdictChange[] => {
    const place = placeOf(start, end, type);
    const [former, next] = [wanted.before.get(place), wanted.after.get(place)];
    const row = present.get(place);
    const before = row ? verdictOf(row) : null;
    // A mark that is taken away takes its verdict with it, unless another review has decided otherwise since.
    const isWithdrawn = next === undefined && former !== undefined && before?.verdict === former;
    const isSet = next !== undefined && before?.verdict !== next;
    if (!isWithdrawn && !isSet) return [];
    const after = next ? { verdict: next, decided_by: decider.userId, decided_at: decider.now } : null;
    return [{ start, length: end - start, type, before, after }];
  });
}

/** Puts back what a decision changed, but for places that were judged anew since. */
export function revertVerdicts(changes: readonly VerdictChange[], stored: readonly VerdictRow[]): VerdictChange[] {
  const present = new Map(stored.map((row) => [placeOf(row.start, row.start + row.length, row.type), row]));
  return changes.flatMap((change) => {
    const row = present.get(placeOf(change.start, change.start + change.length, change.type));
    const isAsLeft = JSON.stringify(row ? verdictOf(row) : null) === JSON.stringify(change.after);
    return isAsLeft ? [{ ...change, before: change.after, after: change.before }] : [];
  });
}

export function storeVerdicts(
  changes: readonly { messageId: number; verdicts: readonly VerdictChange[] }[],
): ContentStatement[] {
  const all = changes.flatMap(({ messageId, verdicts }) =>
    verdicts.map((change) => ({ ...change, messageId: BigInt(messageId) })),
  );
  return [
    {
      sql: 'DELETE FROM span_verdict WHERE message_id = ? AND start = ? AND length = ? AND type = ?',
      rows: all.map(({ messageId, start, length, type }) => [messageId, start, length, type]),
    },
    {
      sql: `INSERT INTO span_verdict (message_id, start, length, type, verdict, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      rows: all.flatMap(({ messageId, start, length, type, after }) =>
        after ? [[messageId, start, length, type, after.verdict, after.decided_by, after.decided_at]] : [],
      ),
    },
  ];
}

function verdictOf({ verdict, decided_by, decided_at }: VerdictRow): NonNullable<Verdict> {
  return { verdict, decided_by, decided_at };
}

function byPlace(marks: readonly PlacedMark[]): Map<string, 'accepted' | 'rejected'> {
  return new Map(
    marks.flatMap(({ start, end, type, mark }) =>
      mark === 'accepted' || mark === 'rejected' ? [[placeOf(start, end, type), mark]] : [],
    ),
  );
}

export function placeOf(start: number, end: number, type: string | null): string {
  return `${start} ${end} ${type}`;
}
