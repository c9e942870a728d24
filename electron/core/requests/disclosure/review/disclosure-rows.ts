import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { DisclosureDecision } from '../../../../../shared/contract/requests/disclosure.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader, ContentStatement, ContentTables } from '../../../vault/index.ts';

export type DisclosureRow = ContentTables['disclosure'];
/** A decision as it is kept. */
export type StoredDecision = Omit<DisclosureDecision, 'messageId'>;

export interface Decider {
  userId: string;
  now: number;
}

/** Who decided it, with what was decided: as a change keeps it. Null: nobody did. */
export type DecisionState = { decision: StoredDecision; decidedBy: string; decidedAt: number } | null;

export function readDecision({ decision }: Pick<DisclosureRow, 'decision'>): StoredDecision {
  return JSON.parse(decision) as StoredDecision;
}

export async function readDisclosures(
  content: ContentReader,
  requestId: string,
  messageIds: readonly number[],
): Promise<Map<number, NonNullable<DecisionState>>> {
  const rows = await content.all(
    rawQuery(sql<DisclosureRow>`
      SELECT d.* FROM json_each(${JSON.stringify(messageIds)}) AS wanted
      CROSS JOIN disclosure AS d ON d.message_id = wanted.value AND d.request_id = ${requestId}`),
  );
  return new Map(
    rows.map((row) => [
      row.message_id,
      { decision: readDecision(row), decidedBy: row.decided_by, decidedAt: row.decided_at },
    ]),
  );
}

export interface DisclosureChange {
  messageId: number;
  before: DecisionState;
  after: DecisionState;
}

export function setDisclosures(
  requestId: string,
  states: readonly { messageId: number; state: DecisionState }[],
): ContentStatement[] {
  return [
    {
      sql: `INSERT INTO disclosure (request_id, message_id, decision, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET decision = excluded.decision, decided_by = excluded.decided_by,
          decided_at = excluded.decided_at`,
      rows: states.flatMap(({ messageId, state }) =>
        state === null
          ? []
          : [[requestId, BigInt(messageId), JSON.stringify(state.decision), state.decidedBy, state.decidedAt]],
      ),
    },
    {
      sql: 'DELETE FROM disclosure WHERE request_id = ? AND message_id = ?',
      rows: states.flatMap(({ messageId, state }) => (state === null ? [[requestId, BigInt(messageId)]] : [])),
    },
  ];
}

/** Decisions on one message or many, as one step that can be taken back. */
export function storeDisclosures(
  requestId: string,
  changes: readonly DisclosureChange[],
  decider: Decider,
): ContentStatement[] {
  const batchId = uuidv7();
  return [
    ...setDisclosures(
      requestId,
      changes.map(({ messageId, after }) => ({ messageId, state: after })),
    ),
    {
      sql: `INSERT INTO disclosure_change (batch_id, request_id, message_id, before, after, made_by, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      rows: changes.map(({ messageId, before, after }) => [
        batchId,
        requestId,
        BigInt(messageId),
        before === null ? null : JSON.stringify(before),
        after === null ? null : JSON.stringify(after),
        decider.userId,
        decider.now,
      ]),
    },
  ];
}
