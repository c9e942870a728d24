import { spanStatements } from '../scanning/store-spans.ts';
import { RowBatch } from './row-batch.ts';

/** In the order in which they run: what leaves makes room for what comes. */
const statements = {
  addScope: 'INSERT INTO scope_key (key, id) VALUES (?, ?)',
  addPerson: 'INSERT INTO person (key, id, backend_id, external_id, display_name) VALUES (?, ?, ?, ?, ?)',
  renamePerson: 'UPDATE person SET display_name = ? WHERE key = ?',
  clearIdentifiers: 'DELETE FROM identifier WHERE person_key = ?',
  addIdentifier: 'INSERT INTO identifier (person_key, kind, normalised, value) VALUES (?, ?, ?, ?)',
  addConversation: `INSERT INTO conversation (bot_id, person_key, started_at, last_message_id, message_count,
    revision, key, id, backend_id, external_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  changeConversation: `UPDATE conversation SET bot_id = ?, person_key = ?, started_at = ?, last_message_id = ?,
    message_count = ?, revision = ? WHERE key = ?`,
  removeMessage: 'DELETE FROM message WHERE id = ?',
  changeMessage: 'UPDATE message SET role = ?, body = ?, scope = ? WHERE id = ?',
  addMessage: 'INSERT INTO message (id, conversation_key, external_id, role, body, scope) VALUES (?, ?, ?, ?, ?, ?)',
  forgetModels: 'DELETE FROM conversation_model WHERE conversation_key = ?',
  addModel: `INSERT INTO conversation_model (conversation_key, model, first_at, last_at, messages)
    VALUES (?, ?, ?, ?, ?)`,
  ...spanStatements,
  removeForgottenPerson:
    'DELETE FROM person WHERE key = ? AND NOT EXISTS (SELECT 1 FROM conversation WHERE person_key = person.key)',
  beginScanState: 'INSERT OR IGNORE INTO scan_state (only, rules, position) VALUES (1, ?, ?)',
  keepSyncState: `INSERT INTO sync_state (backend_id, state) VALUES (?, ?)
    ON CONFLICT (backend_id) DO UPDATE SET state = excluded.state`,
};

export type IngestBatch = RowBatch<keyof typeof statements>;

export function createIngestBatch(): IngestBatch {
  return new RowBatch(statements);
}

/** Rows of big tables go in by their ids, found at this place of the row: neighbours share a page, and pages cost. */
export const idPlaces = {
  removeMessage: 0,
  changeMessage: 3,
  addMessage: 0,
  removeFragment: 0,
  addSpan: 0,
  addFragment: 0,
};
