import type { OutputOf } from '../../../../shared/contract/index.ts';
import { isReviewDue, toInstant } from './describe-record.ts';
import type { StoredRecord } from './record-rows.ts';

/** Reviews whose day has come, and drafts from the day they were written, what is due longest first. */
export function listDue(records: readonly StoredRecord[], today: string): OutputOf<'records.due'>['items'] {
  const items = records.flatMap((record) => {
    const { row, draft, latest } = record;
    const of = (name: string) => ({ id: row.id, number: row.number, name });
    const reviewOn = latest?.fields.reviewOn ?? today;
    return [
      ...(latest && isReviewDue(record, today)
        ? [{ ...of(latest.fields.name), kind: 'review' as const, on: reviewOn }]
        : []),
      ...(draft && row.draft_at !== null
        ? [{ ...of(draft.name), kind: 'release' as const, on: toInstant(row.draft_at).slice(0, 10) }]
        : []),
    ];
  });
  return items.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
