import { randomUUID } from 'node:crypto';
import type { Store } from './open-store.ts';
import { parseMessageId } from './read-conversations.ts';
import type { TargetType } from './read-installation.ts';

export interface Target {
  targetType: TargetType;
  targetId: string;
}

export interface Deletion extends Target {
  id: string;
  state: 'pending' | 'done';
  requestedAt: string;
  completedAt: string | null;
}

interface DeletionRow extends Target {
  id: string;
  requestedAt: number;
  completedAt: number | null;
}

const columns = `id, target_type AS targetType, target_id AS targetId, requested_at AS requestedAt,
  completed_at AS completedAt`;

export function isPresent(store: Store, { targetType, targetId }: Target): boolean {
  if (targetType === 'message') {
    const place = parseMessageId(targetId);
    const find = store.prepare('SELECT 1 FROM message WHERE conversation_id = ? AND position = ?');
    return place !== undefined && find.get(place.conversationId, place.position) !== undefined;
  }
  return store.prepare(`SELECT 1 FROM ${targetType} WHERE id = ?`).get(targetId) !== undefined;
}

/**
 * Removes the target and all that hangs on it, in one transaction. Removing what is gone does nothing.
 * @param keepsFirstMessage a fault: the first message of a conversation stays, and conversation and person with it
 */
export function deleteNow(
  store: Store,
  { targetType, targetId }: Target,
  now: number,
  keepsFirstMessage = false,
): void {
  const run = (sql: string, ...values: unknown[]): number => store.prepare(sql).run(...values).changes;
  const deleteMessage = (): void => {
    const place = parseMessageId(targetId);
    if (!place) return;
    const { conversationId, position } = place;
    if (run('DELETE FROM message WHERE conversation_id = ? AND position = ?', conversationId, position) === 0) return;
    run('UPDATE conversation SET message_count = message_count - 1, changed_at = ? WHERE id = ?', now, conversationId);
  };
  const deleteConversation = (): void => {
    run('DELETE FROM message WHERE conversation_id = ?', targetId);
    run('DELETE FROM conversation WHERE id = ?', targetId);
  };
  const deletePerson = (): void => {
    run('DELETE FROM message WHERE conversation_id IN (SELECT id FROM conversation WHERE person_id = ?)', targetId);
    run('DELETE FROM conversation WHERE person_id = ?', targetId);
    run('DELETE FROM identifier WHERE person_id = ?', targetId);
    run('DELETE FROM person WHERE id = ?', targetId);
  };
  const remove = { message: deleteMessage, conversation: deleteConversation, person: deletePerson }[targetType];
  const removeLater = (): void => {
    const conversations = targetType === 'person' ? 'SELECT id FROM conversation WHERE person_id = ?' : '?';
    run(`DELETE FROM message WHERE position > 0 AND conversation_id IN (${conversations})`, targetId);
    run(
      `UPDATE conversation SET changed_at = ?, message_count =
         (SELECT count(*) FROM message WHERE conversation_id = conversation.id) WHERE id IN (${conversations})`,
      now,
      targetId,
    );
  };
  const isFirst = targetType === 'message' && parseMessageId(targetId)?.position === 0;
  if (!keepsFirstMessage) store.transaction(remove)();
  else if (targetType !== 'message') store.transaction(removeLater)();
  else if (!isFirst) store.transaction(deleteMessage)();
}

/**
 * Notes a deletion that settleDueDeletions carries out later. Asking again while one is pending gives the same one.
 * A pretence is reported done in time, but removes nothing (fault profile `lying-delete`).
 * @param when.dueAt epoch ms; null: never
 */
export function deferDeletion(
  store: Store,
  target: Target,
  when: { now: number; dueAt: number | null; isPretence: boolean },
): Deletion {
  const pending = store
    .prepare<[string, string], DeletionRow>(
      `SELECT ${columns} FROM deletion WHERE target_type = ? AND target_id = ? AND completed_at IS NULL`,
    )
    .get(target.targetType, target.targetId);
  if (pending) return toDeletion(pending);
  const row = { id: randomUUID(), ...target, requestedAt: when.now, completedAt: null };
  store
    .prepare('INSERT INTO deletion VALUES (?, ?, ?, ?, ?, NULL, ?)')
    .run(
      row.id,
      row.targetType,
      row.targetId,
      when.now,
      when.dueAt ?? Number.MAX_SAFE_INTEGER,
      when.isPretence ? 1 : 0,
    );
  return toDeletion(row);
}

/** Runs before each request instead of on a timer, so a restart forgets nothing and a test needs no waiting. */
export function settleDueDeletions(store: Store, now: number, keepsFirstMessage = false): void {
  const due = store
    .prepare<[number], DeletionRow & { isPretence: number }>(
      `SELECT ${columns}, is_pretence AS isPretence FROM deletion WHERE completed_at IS NULL AND due_at <= ?`,
    )
    .all(now);
  for (const row of due)
    store.transaction(() => {
      if (row.isPretence === 0) deleteNow(store, row, now, keepsFirstMessage);
      store.prepare('UPDATE deletion SET completed_at = ? WHERE id = ?').run(now, row.id);
    })();
}

export function readDeletion(store: Store, id: string): Deletion | undefined {
  const row = store.prepare<[string], DeletionRow>(`SELECT ${columns} FROM deletion WHERE id = ?`).get(id);
  return row && toDeletion(row);
}

function toDeletion({ id, targetType, targetId, requestedAt, completedAt }: DeletionRow): Deletion {
  return {
    id,
    state: completedAt === null ? 'pending' : 'done',
    targetType,
    targetId,
    requestedAt: new Date(requestedAt).toISOString(),
    completedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
  };
}
