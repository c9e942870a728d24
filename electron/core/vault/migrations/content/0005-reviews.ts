export const migration = {
  version: 5,
  sql: `
    -- Messages to be decided one by one, or a sample of conversations to be judged.
    CREATE TABLE review_set (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('messages', 'sample')),
      name TEXT NOT NULL,
      -- How it was put together: the search, or the draw with its seed. Holds the words searched for.
      plan TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      closed_by TEXT,
      closed_at INTEGER
    ) STRICT;

    -- Its message, or its conversation, may leave the vault; its position stays, so that what was reviewed still adds up.
    CREATE TABLE review_item (
      review_id TEXT NOT NULL REFERENCES review_set (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      conversation_key INTEGER REFERENCES conversation (key) ON DELETE SET NULL,
      message_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
      -- JSON: the marks of a message, or the verdicts on a conversation.
      decision TEXT NOT NULL DEFAULT '[]',
      note TEXT NOT NULL DEFAULT '',
      is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
      decided_by TEXT,
      decided_at INTEGER,
      PRIMARY KEY (review_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_item_of_message ON review_item (message_id);
    CREATE INDEX review_item_of_conversation ON review_item (conversation_key);

    -- Each decision with the item before and after it. The rows of a batch share one batch_id.
    CREATE TABLE review_change (
      key INTEGER PRIMARY KEY,
      batch_id TEXT NOT NULL,
      review_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      -- JSON: the verdicts on places that it set or took away, each as it was and as it became.
      verdicts TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      undone_at INTEGER,
      FOREIGN KEY (review_id, position) REFERENCES review_item (review_id, position) ON DELETE CASCADE
    ) STRICT;
    CREATE INDEX review_change_of_person ON review_change (review_id, made_by);
    CREATE INDEX review_change_of_item ON review_change (review_id, position);
    CREATE INDEX review_change_of_batch ON review_change (batch_id);

    -- What was noted about a message goes with it. Verdicts on a conversation hold nothing of it and stay.
    CREATE TRIGGER reviewed_message_removed BEFORE DELETE ON message BEGIN
      DELETE FROM review_change WHERE key IN (
        SELECT c.key FROM review_item AS i JOIN review_change AS c USING (review_id, position)
        WHERE i.message_id = old.id);
      UPDATE review_item SET decision = '[]', note = '' WHERE message_id = old.id;
    END;
    CREATE TRIGGER reviewed_conversation_removed BEFORE DELETE ON conversation BEGIN
      DELETE FROM review_change WHERE key IN (
        SELECT c.key FROM review_item AS i JOIN review_change AS c USING (review_id, position)
        WHERE i.conversation_key = old.key);
      UPDATE review_item SET note = '' WHERE conversation_key = old.key;
    END;
    -- A changed text is another text: marks would point at something else. In a closed review it is gone.
    CREATE TRIGGER reviewed_message_rewritten AFTER UPDATE OF body ON message WHEN old.body <> new.body BEGIN
      DELETE FROM review_change WHERE key IN (
        SELECT c.key FROM review_item AS i JOIN review_change AS c USING (review_id, position)
        WHERE i.message_id = old.id);
      UPDATE review_item SET message_id = NULL, decision = '[]', note = ''
        WHERE message_id = old.id AND review_id IN (SELECT id FROM review_set WHERE state = 'closed');
      UPDATE review_item SET decision = '[]', note = '', is_done = 0, decided_by = NULL, decided_at = NULL
        WHERE message_id = old.id;
    END;

    -- What pseudonyms stand for, per case (Art. 4(5) GDPR: kept separately, under four eyes).
    CREATE TABLE pseudonym (
      key INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      type TEXT NOT NULL,
      normalised TEXT NOT NULL,
      original TEXT NOT NULL,
      replacement TEXT NOT NULL,
      UNIQUE (case_id, type, normalised)
    ) STRICT;

    -- The messages in which the original stands. With the last of them the original leaves this table, too.
    CREATE TABLE pseudonym_use (
      pseudonym_key INTEGER NOT NULL REFERENCES pseudonym (key) ON DELETE CASCADE,
      message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
      PRIMARY KEY (pseudonym_key, message_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pseudonym_use_of_message ON pseudonym_use (message_id);
    CREATE TRIGGER pseudonymised_message_rewritten AFTER UPDATE OF body ON message WHEN old.body <> new.body BEGIN
      DELETE FROM pseudonym_use WHERE message_id = old.id;
    END;
    CREATE TRIGGER pseudonym_unused AFTER DELETE ON pseudonym_use BEGIN
      DELETE FROM pseudonym WHERE key = old.pseudonym_key
        AND NOT EXISTS (SELECT 1 FROM pseudonym_use WHERE pseudonym_key = old.pseudonym_key);
    END;
  `,
};
