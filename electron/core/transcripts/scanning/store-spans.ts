import type { DetectedSpan } from '../../detection/index.ts';
import type { RowBatch } from '../ingest/row-batch.ts';

/** What is found in a message: its places, and its identifiers in their normal form for searches by a part of them. */
export const spanStatements = {
  removeSpans: 'DELETE FROM detected_span WHERE message_id = ?',
  removeFragment: 'DELETE FROM message_fragment WHERE id = ?',
  addSpan: `INSERT INTO detected_span (message_id, start, length, type, confidence, reason, is_validated)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  addFragment: 'INSERT INTO message_fragment (id, body) VALUES (?, ?)',
};

/** Ends every identifier in a fragment row, so that "ends with" is a search like any other. */
export const fragmentEnd = '\n';

export function addSpans(
  batch: Pick<RowBatch<'addSpan' | 'addFragment'>, 'add'>,
  messageId: number,
  spans: readonly DetectedSpan[],
): void {
  addPlaces(batch, messageId, spans);
  addFragment(batch, messageId, spans);
}

export function addPlaces(
  batch: Pick<RowBatch<'addSpan'>, 'add'>,
  messageId: number,
  spans: readonly DetectedSpan[],
): void {
  for (const { start, end, type, confidence, reason, validated } of spans)
    batch.add('addSpan', [BigInt(messageId), start, end - start, type, confidence, reason, validated ? 1 : 0]);
}

export function addFragment(
  batch: Pick<RowBatch<'addFragment'>, 'add'>,
  messageId: number,
  spans: readonly DetectedSpan[],
): void {
  const fragment = fragmentOf(spans);
  if (fragment !== null) batch.add('addFragment', [BigInt(messageId), fragment]);
}

/** The identifiers of a message for searches by a part of them; null where it has none. */
export function fragmentOf(spans: readonly DetectedSpan[]): string | null {
  const fragments = spans.flatMap(({ normalised }) => (normalised === null ? [] : [normalised + fragmentEnd]));
  return fragments.length > 0 ? fragments.join('') : null;
}
