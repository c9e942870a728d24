import { sql } from 'kysely';
import type { ErasureItemState } from '../../../../shared/contract/requests/erasure.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inContent, type ContentReader, type ContentStatement, type ContentTables } from '../../vault/index.ts';
import { readSnapshot, type PlanSnapshot } from './plan-snapshot.ts';

export type ItemRow = ContentTables['erasure_item'];

export interface StoredPlan {
  id: string;
  /** On whose behalf: the case, for this domain an id like any other. */
  subjectId: string;
  state: ContentTables['erasure_plan']['state'];
  snapshot: PlanSnapshot;
  createdBy: string;
  createdAt: number;
}

/** Nothing is left to be done about an item in one of these. */
export const settledStates: readonly ErasureItemState[] = ['gone', 'held', 'doneByHand'];

export function isSettled({ state }: Pick<ItemRow, 'state'>): boolean {
  return settledStates.includes(state);
}

/** The newest plan of a case. */
export async function readNewestPlan(content: ContentReader, subjectId: string): Promise<StoredPlan | null> {
  const row = await content.get(
    inContent
      .selectFrom('erasure_plan')
      .selectAll()
      .where('request_id', '=', subjectId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  );
  return row ? toPlan(row) : null;
}

/** Begun, and not through. */
export async function listUnfinishedPlans(content: ContentReader): Promise<StoredPlan[]> {
  const rows = await content.all(
    inContent.selectFrom('erasure_plan').selectAll().where('state', 'in', ['running', 'partial']),
  );
  return rows.map(toPlan);
}

/** @throws Problem erasure.planUnknown */
export async function requirePlan(content: ContentReader, planId: string): Promise<StoredPlan> {
  const row = await content.get(inContent.selectFrom('erasure_plan').selectAll().where('id', '=', planId));
  if (!row) throw new Problem('erasure.planUnknown');
  return toPlan(row);
}

function toPlan(row: ContentTables['erasure_plan']): StoredPlan {
  return {
    id: row.id,
    subjectId: row.request_id,
    state: row.state,
    snapshot: readSnapshot(row.snapshot),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

/** In the order in which they are deleted. */
export function readItems(content: ContentReader, planId: string): Promise<ItemRow[]> {
  return content.all(
    inContent
      .selectFrom('erasure_item')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('backend_id')
      .orderBy('step')
      .orderBy('id'),
  );
}

export type ItemCounts = Partial<Record<ErasureItemState, number>>;

/** By backend; the copy in the vault under ''. */
export async function countItems(content: ContentReader, planId: string): Promise<Map<string, ItemCounts>> {
  const rows = await content.all(
    inContent
      .selectFrom('erasure_item')
      .select(['backend_id', 'state', sql<number>`count(*)`.as('count')])
      .where('plan_id', '=', planId)
      .groupBy(['backend_id', 'state']),
  );
  const counts = new Map<string, ItemCounts>();
  for (const { backend_id: backendId, state, count } of rows) {
    const own = counts.get(backendId ?? '') ?? {};
    own[state] = (own[state] ?? 0) + count;
    counts.set(backendId ?? '', own);
  }
  return counts;
}

/** All backends and the vault together. */
export function addCounts(counts: Iterable<ItemCounts>): ItemCounts {
  const sum: ItemCounts = {};
  for (const own of counts) {
    for (const [state, count] of Object.entries(own) as [ErasureItemState, number][]) {
      sum[state] = (sum[state] ?? 0) + count;
    }
  }
  return sum;
}

export function insertPlan(plan: StoredPlan, items: readonly ItemRow[]): ContentStatement[] {
  return [
    {
      sql: `INSERT INTO erasure_plan (id, request_id, state, snapshot, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
      rows: [[plan.id, plan.subjectId, plan.state, JSON.stringify(plan.snapshot), plan.createdBy, plan.createdAt]],
    },
    {
      sql: `INSERT INTO erasure_item (id, plan_id, backend_id, resource, external_id, parent_external_id, conversation_id,
        step, messages, state, ground, note, attempts, last_code, deletion_id, submitted_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      rows: items.map((item) => [
        item.id,
        item.plan_id,
        item.backend_id,
        item.resource,
        item.external_id,
        item.parent_external_id,
        item.conversation_id,
        item.step,
        item.messages,
        item.state,
        item.ground,
        item.note,
        item.attempts,
        item.last_code,
        item.deletion_id,
        item.submitted_at,
        item.updated_at,
      ]),
    },
  ];
}

export function supersedePlans(subjectId: string): ContentStatement {
  return { sql: `UPDATE erasure_plan SET state = 'superseded' WHERE request_id = ?`, rows: [[subjectId]] };
}

export function changePlan({ id, state, snapshot }: Pick<StoredPlan, 'id' | 'state' | 'snapshot'>): ContentStatement {
  return {
    sql: 'UPDATE erasure_plan SET state = ?, snapshot = ? WHERE id = ?',
    rows: [[state, JSON.stringify(snapshot), id]],
  };
}

/** Writes what an execution knows of items. What they are never changes. */
export function changeItems(items: readonly ItemRow[]): ContentStatement {
  return {
    sql: `UPDATE erasure_item SET state = ?, ground = ?, note = ?, attempts = ?, last_code = ?, deletion_id = ?,
      submitted_at = ?, updated_at = ? WHERE id = ?`,
    rows: items.map((item) => [
      item.state,
      item.ground,
      item.note,
      item.attempts,
      item.last_code,
      item.deletion_id,
      item.submitted_at,
      item.updated_at,
      item.id,
    ]),
  };
}

/** Of a plan: what is not to be deleted by it after all, and was not begun. */
export function removeItems(items: readonly ItemRow[]): ContentStatement {
  return { sql: 'DELETE FROM erasure_item WHERE id = ?', rows: items.map(({ id }) => [id]) };
}

/** With everything that a case held about its erasures; its certificate stays. */
export function removePlans(subjectIds: readonly string[]): ContentStatement {
  return { sql: 'DELETE FROM erasure_plan WHERE request_id = ?', rows: subjectIds.map((id) => [id]) };
}
