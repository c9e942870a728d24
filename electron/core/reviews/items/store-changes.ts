import { v7 as uuidv7 } from 'uuid';
import type { ContentStatement } from '../../vault/index.ts';
import type { ItemState } from './item-rows.ts';
import type { VerdictChange } from './verdict-changes.ts';

/** One item as a decision found and as it leaves it. */
export interface ItemChange {
  position: number;
  before: ItemState;
  after: ItemState;
  verdicts: readonly VerdictChange[];
}

export function setStates(
  reviewId: string,
  items: readonly { position: number; state: ItemState }[],
): ContentStatement {
  return {
    sql: `UPDATE review_item SET decision = ?, note = ?, is_done = ?, decided_by = ?, decided_at = ?
      WHERE review_id = ? AND position = ?`,
    rows: items.map(({ position, state: { decision, note, isDone, decidedBy, decidedAt } }) => [
      JSON.stringify(decision),
      note,
      isDone ? 1 : 0,
      decidedBy,
      decidedAt,
      reviewId,
      position,
    ]),
  };
}

/** Carries out a decision on one item or many, as one step that can be taken back. */
export function storeChanges(
  reviewId: string,
  changes: readonly ItemChange[],
  decider: { userId: string; now: number },
): ContentStatement[] {
  const batchId = uuidv7();
  return [
    setStates(
      reviewId,
      changes.map(({ position, after }) => ({ position, state: after })),
    ),
    {
      sql: `INSERT INTO review_change (batch_id, review_id, position, before, after, verdicts, made_by, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      rows: changes.map(({ position, before, after, verdicts }) => [
        batchId,
        reviewId,
        position,
        JSON.stringify(before),
        JSON.stringify(after),
        JSON.stringify(verdicts),
        decider.userId,
        decider.now,
      ]),
    },
  ];
}
