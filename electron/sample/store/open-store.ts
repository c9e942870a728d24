import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export type Store = Database.Database;

/** Times are INTEGER epoch milliseconds. A conversation's `message_count` always equals its rows in `message`. */
const schema = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bot (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, languages TEXT NOT NULL, channels TEXT NOT NULL,
  created_at INTEGER NOT NULL, keep_days INTEGER, retention_enforced INTEGER NOT NULL, retention_last_run_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS person (
  id TEXT PRIMARY KEY, display_name TEXT, language TEXT, created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS identifier (
  person_id TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, normalised TEXT NOT NULL,
  PRIMARY KEY (person_id, kind, normalised)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identifier_lookup ON identifier (kind, normalised);
CREATE TABLE IF NOT EXISTS conversation (
  id TEXT PRIMARY KEY, bot_id TEXT NOT NULL, person_id TEXT, channel TEXT NOT NULL, language TEXT,
  started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, message_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS conversation_by_change ON conversation (changed_at, id);
CREATE INDEX IF NOT EXISTS conversation_by_bot ON conversation (bot_id, changed_at, id);
CREATE INDEX IF NOT EXISTS conversation_by_person ON conversation (person_id, changed_at, id);
CREATE TABLE IF NOT EXISTS message (
  conversation_id TEXT NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL, author TEXT, at INTEGER NOT NULL,
  text TEXT NOT NULL, PRIMARY KEY (conversation_id, position)
) STRICT, WITHOUT ROWID;
-- Which model the bots answer with from an instant on.
CREATE TABLE IF NOT EXISTS model_switch (since INTEGER PRIMARY KEY, model TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS deletion (
  id TEXT PRIMARY KEY, target_type TEXT NOT NULL, target_id TEXT NOT NULL, requested_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL, completed_at INTEGER, is_pretence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS deletion_pending ON deletion (due_at) WHERE completed_at IS NULL;
CREATE TABLE IF NOT EXISTS access (
  id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  target_type TEXT, target_id TEXT, status INTEGER NOT NULL
) STRICT;
`;

/** Opens (or creates) the sample chatbot's database in a folder. Several connections may be open at once (WAL). */
export function openStore(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true });
  const store = new Database(join(dataDir, 'sample-chatbot.sqlite'));
  store.pragma('journal_mode = WAL');
  store.pragma('synchronous = NORMAL');
  store.pragma('busy_timeout = 5000');
  store.pragma('temp_store = MEMORY');
  store.pragma('secure_delete = ON');
  store.pragma('cache_size = -65536');
  store.exec(schema);
  return store;
}

export function readSetting(store: Store, name: string): string | undefined {
  return store.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?').get(name)?.value;
}

export function writeSetting(store: Store, name: string, value: string): void {
  store
    .prepare('INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, value);
}
