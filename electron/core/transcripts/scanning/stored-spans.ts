import { sql } from 'kysely';
import type { DetectedSpan } from '../../detection/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { rangeOfIds } from '../message-id.ts';
import { rawQuery } from '../raw-query.ts';
import { fragmentOf } from './store-spans.ts';

interface StoredSpan {
  messageId: number;
  start: number;
  length: number;
  type: string;
  confidence: number;
  reason: string;
  isValidated: 0 | 1;
}

/** What is stored of a message, as it can be compared with what is found in it now. */
export interface StoredForms {
  spans: ReadonlyMap<number, string>;
  fragments: ReadonlyMap<number, string>;
}

/** @param ids all messages of a stretch, in order */
export async function readStoredForms(content: ContentReader, ids: readonly number[]): Promise<StoredForms> {
  if (ids.length === 0) return { spans: new Map(), fragments: new Map() };
  const { lowest, highest } = rangeOfIds(ids);
  const range = [BigInt(lowest), BigInt(highest)] as const;
  const [spans, fragments] = await Promise.all([
    content.all(
      rawQuery(sql<StoredSpan>`
        SELECT message_id AS messageId, start, length, type, confidence, reason, is_validated AS isValidated
        FROM detected_span WHERE message_id BETWEEN ${range[0]} AND ${range[1]} ORDER BY message_id, start`),
    ),
    content.all(
      rawQuery(sql<{ id: number; body: string }>`
        SELECT id, body FROM message_fragment WHERE id BETWEEN ${range[0]} AND ${range[1]}`),
    ),
  ]);
  return {
    spans: new Map(
      [...Map.groupBy(spans, ({ messageId }) => messageId)].map(([id, all]) => [id, all.map(formOfSpan).join('\n')]),
    ),
    fragments: new Map(fragments.map(({ id, body }) => [id, body])),
  };
}

/** Which of the two indexes of a message says something else than what is found in it now. */
export function compareForms(
  { spans, fragments }: StoredForms,
  messageId: number,
  found: readonly DetectedSpan[],
): { spansDiffer: boolean; fragmentDiffers: boolean } {
  const now = found.map(({ start, end, type, confidence, reason, validated }) =>
    formOfSpan({ start, length: end - start, type, confidence, reason, isValidated: validated ? 1 : 0 }),
  );
  return {
    spansDiffer: (spans.get(messageId) ?? '') !== now.join('\n'),
    fragmentDiffers: (fragments.get(messageId) ?? null) !== fragmentOf(found),
  };
}

function formOfSpan({ start, length, type, confidence, reason, isValidated }: Omit<StoredSpan, 'messageId'>): string {
  return `${start} ${length} ${type} ${confidence} ${isValidated} ${reason}`;
}
