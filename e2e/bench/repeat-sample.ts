import type { Store } from '../../electron/sample/store/open-store.ts';

const minute = 60_000;

/**
 * Repeats what the sample chatbot holds, each time a little earlier and under other ids, until it holds so many
 * messages; the last time in part. Everything is real sample dialogue, so that what is measured is what people write.
 * @returns how much it holds now
 */
export function repeatSample(store: Store, messages: number): { conversations: number; messages: number } {
  store.exec('CREATE TEMP TABLE base AS SELECT id, message_count FROM conversation');
  const addConversations = store.prepare(`
    INSERT INTO conversation (id, bot_id, person_id, channel, language, started_at, ended_at, changed_at, message_count)
    SELECT c.id || @suffix, bot_id, person_id, channel, language, started_at - @earlier, ended_at - @earlier,
      changed_at - @earlier, c.message_count
    FROM conversation AS c JOIN (
      SELECT id, sum(message_count) OVER (ORDER BY id) AS until FROM base
    ) AS wanted ON wanted.id = c.id WHERE wanted.until <= @left`);
  const addMessages = store.prepare(`
    INSERT INTO message (conversation_id, position, role, author, at, text)
    SELECT conversation_id || @suffix, position, role, author, at - @earlier, text FROM message
    WHERE conversation_id IN (SELECT id FROM base) AND EXISTS (
      SELECT 1 FROM conversation WHERE id = conversation_id || @suffix)`);
  let held = countRows(store);
  for (let copy = 1; held.messages < messages; copy++) {
    const before = held.messages;
    store.transaction(() => {
      const shift = { suffix: `-copy${copy}`, earlier: copy * minute };
      addConversations.run({ ...shift, left: messages - before });
      addMessages.run(shift);
    })();
    held = countRows(store);
    // Less is missing than the shortest conversation has.
    if (held.messages === before) break;
  }
  store.exec('DROP TABLE base');
  return held;
}

function countRows(store: Store): { conversations: number; messages: number } {
  return store
    .prepare<[], { conversations: number; messages: number }>(
      'SELECT count(*) AS conversations, sum(message_count) AS messages FROM conversation',
    )
    .get()!;
}
