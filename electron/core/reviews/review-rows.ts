import { sql } from 'kysely';
import type { CheckId } from '../../../shared/contract/checks.ts';
import type { ReviewCounts, ReviewSummary, SampleDraw } from '../../../shared/contract/reviews.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { rawQuery } from '../transcripts/index.ts';
import { inContent, type ContentReader, type ContentTables } from '../vault/index.ts';
import { isReadable } from './items/item-rows.ts';

export type ReviewRow = ContentTables['review_set'];

/** How a sample was drawn, as it is kept with its review. */
export type SamplePlan = Omit<SampleDraw, 'drawnAt'> & { checks: CheckId[] };

interface SummaryRow extends ReviewRow {
  total: number;
  done: number;
  lastDecisionAt: number | null;
}

/** Done, or nothing is left of it to be decided. */
const isSettled = sql`(i.is_done = 1 OR iif(r.kind = 'sample', i.conversation_key IS NULL, i.message_id IS NULL))`;

/** @throws Problem review.unknown */
export async function requireReview(content: ContentReader, id: string): Promise<ReviewRow> {
  const row = await content.get(inContent.selectFrom('review_set').selectAll().where('id', '=', id));
  if (!row) throw new Problem('review.unknown');
  return row;
}

/** @throws Problem review.unknown, review.closed, review.otherKind */
export async function requireOpenReview(
  content: ContentReader,
  id: string,
  kind?: ReviewRow['kind'],
): Promise<ReviewRow> {
  const row = await requireReview(content, id);
  if (row.state === 'closed') throw new Problem('review.closed');
  if (kind && row.kind !== kind) throw new Problem('review.otherKind');
  return row;
}

/** @throws Problem review.unknown, review.otherKind */
export async function requireSample(content: ContentReader, id: string): Promise<ReviewRow & { draw: SamplePlan }> {
  const row = await requireReview(content, id);
  if (row.kind !== 'sample') throw new Problem('review.otherKind');
  return { ...row, draw: readDraw(row) };
}

export function readDraw({ plan }: ReviewRow): SamplePlan {
  return JSON.parse(plan) as SamplePlan;
}

/** Newest first. */
export async function listReviews(
  content: ContentReader,
  names: ReadonlyMap<string, string>,
  id?: string,
): Promise<ReviewSummary[]> {
  const one = id === undefined ? sql`` : sql`WHERE r.id = ${id}`;
  const rows = await content.all(
    rawQuery(sql<SummaryRow>`
      SELECT r.*, count(i.position) AS total, coalesce(sum(${isSettled}), 0) AS done, max(i.decided_at) AS lastDecisionAt
      FROM review_set AS r LEFT JOIN review_item AS i ON i.review_id = r.id AND ${isReadable} ${one}
      GROUP BY r.id ORDER BY r.created_at DESC, r.id DESC`),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    counts: { total: row.total, done: row.done },
    createdBy: names.get(row.created_by) ?? '',
    createdAt: toInstant(row.created_at),
    closedAt: row.closed_at === null ? null : toInstant(row.closed_at),
    lastDecisionAt: row.lastDecisionAt === null ? null : toInstant(row.lastDecisionAt),
  }));
}

export async function countItems(content: ContentReader, id: string): Promise<ReviewCounts> {
  const row = await content.get(
    rawQuery(sql<ReviewCounts>`
      SELECT count(*) AS total, coalesce(sum(${isSettled}), 0) AS done
      FROM review_set AS r JOIN review_item AS i ON i.review_id = r.id AND ${isReadable} WHERE r.id = ${id}`),
  );
  return row ?? { total: 0, done: 0 };
}

export function toInstant(at: number): string {
  return new Date(at).toISOString();
}
