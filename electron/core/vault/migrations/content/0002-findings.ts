export const migration = {
  version: 2,
  sql: `
    -- Where rules saw something in a message. Offsets are UTF-16 code units; what stands there is read from the message.
    CREATE TABLE detected_span (
      message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL CHECK (length > 0),
      type TEXT NOT NULL,
      confidence REAL NOT NULL,
      reason TEXT NOT NULL,
      is_validated INTEGER NOT NULL CHECK (is_validated IN (0, 1)),
      PRIMARY KEY (message_id, start)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX detected_span_by_type ON detected_span (type, message_id);

    -- What a person decided about such a place. It outlives a new scan as long as the message stays the same.
    CREATE TABLE span_verdict (
      message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      type TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
      decided_by TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      PRIMARY KEY (message_id, start, length, type)
    ) STRICT, WITHOUT ROWID;

    -- How far the scan by the rules of today got: messages up to this id, and all that came in since it began.
    CREATE TABLE scan_state (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      rules TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;
    -- What is here was scanned by no rules yet.
    INSERT INTO scan_state SELECT 1, '', -1 WHERE EXISTS (SELECT 1 FROM message);

    -- A changed text is another text: what was decided about the old one no longer stands.
    CREATE TRIGGER message_rewritten AFTER UPDATE OF body ON message WHEN old.body <> new.body BEGIN
      DELETE FROM detected_span WHERE message_id = old.id;
      DELETE FROM span_verdict WHERE message_id = old.id;
    END;
  `,
};
