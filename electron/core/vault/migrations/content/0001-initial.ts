export const migration = {
  version: 1,
  sql: `
    CREATE TABLE person (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      backend_id TEXT NOT NULL,
      external_id TEXT NOT NULL,
      display_name TEXT,
      UNIQUE (backend_id, external_id)
    ) STRICT;

    CREATE TABLE identifier (
      person_key INTEGER NOT NULL REFERENCES person (key) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      normalised TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (person_key, kind, normalised)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identifier_by_value ON identifier (normalised);

    CREATE TABLE conversation (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      backend_id TEXT NOT NULL,
      bot_id TEXT NOT NULL,
      external_id TEXT NOT NULL,
      person_key INTEGER REFERENCES person (key) ON DELETE SET NULL,
      started_at INTEGER NOT NULL,
      last_message_id INTEGER,
      message_count INTEGER NOT NULL,
      -- What the backend said last about its version of this conversation; equal means nothing to fetch.
      revision TEXT,
      UNIQUE (backend_id, external_id)
    ) STRICT;
    CREATE INDEX conversation_newest_first ON conversation (last_message_id);
    CREATE INDEX conversation_of_bot ON conversation (bot_id, last_message_id);
    CREATE INDEX conversation_of_backend ON conversation (backend_id, last_message_id);
    CREATE INDEX conversation_of_person ON conversation (person_key);

    -- Short numbers for the ids of backends and bots, which would be long tokens in every indexed row.
    CREATE TABLE scope_key (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE
    ) STRICT;

    -- id = epoch milliseconds * 1024 + n: newest first is id order, a date range is an id range.
    CREATE TABLE message (
      id INTEGER PRIMARY KEY,
      conversation_key INTEGER NOT NULL REFERENCES conversation (key),
      external_id TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('person', 'bot', 'agent', 'system')),
      body TEXT NOT NULL,
      -- Tokens for filters inside the full-text index: backend, bot and role, e.g. 'k1 b3 rperson'.
      scope TEXT NOT NULL
    ) STRICT;
    -- With the row id that every index ends on, this is also the order of a conversation's messages.
    CREATE INDEX message_of_conversation ON message (conversation_key);

    CREATE VIRTUAL TABLE message_fts USING fts5 (
      body, scope, content='message', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
    );
    INSERT INTO message_fts (message_fts, rank) VALUES ('secure-delete', 1);

    -- Normalised e-mail addresses, numbers and the like said in a message, for searches by a part of them.
    CREATE TABLE message_fragment (
      id INTEGER PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE message_fragment_fts USING fts5 (
      body, content='message_fragment', content_rowid='id', tokenize='trigram'
    );
    INSERT INTO message_fragment_fts (message_fragment_fts, rank) VALUES ('secure-delete', 1);

    -- Triggers keep both indexes right whatever statement changes a row.
    CREATE TRIGGER message_indexed AFTER INSERT ON message BEGIN
      INSERT INTO message_fts (rowid, body, scope) VALUES (new.id, new.body, new.scope);
    END;
    CREATE TRIGGER message_unindexed AFTER DELETE ON message BEGIN
      INSERT INTO message_fts (message_fts, rowid, body, scope) VALUES ('delete', old.id, old.body, old.scope);
      DELETE FROM message_fragment WHERE id = old.id;
    END;
    CREATE TRIGGER message_reindexed AFTER UPDATE ON message BEGIN
      INSERT INTO message_fts (message_fts, rowid, body, scope) VALUES ('delete', old.id, old.body, old.scope);
      INSERT INTO message_fts (rowid, body, scope) VALUES (new.id, new.body, new.scope);
    END;
    CREATE TRIGGER message_fragment_indexed AFTER INSERT ON message_fragment BEGIN
      INSERT INTO message_fragment_fts (rowid, body) VALUES (new.id, new.body);
    END;
    CREATE TRIGGER message_fragment_unindexed AFTER DELETE ON message_fragment BEGIN
      INSERT INTO message_fragment_fts (message_fragment_fts, rowid, body) VALUES ('delete', old.id, old.body);
    END;

    -- Where each sync stands; changed in the same transaction as the rows it speaks of.
    CREATE TABLE sync_state (
      backend_id TEXT PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT;
  `,
};
