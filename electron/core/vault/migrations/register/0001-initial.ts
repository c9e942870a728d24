export const migration = {
  version: 1,
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE user (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      display_name TEXT NOT NULL,
      role TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE audit_entry (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      user_id TEXT,
      procedure TEXT NOT NULL,
      body TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_entry_by_procedure ON audit_entry (procedure, seq);
    CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

    -- One row: what the last entry must be, so that a dropped tail is noticed.
    CREATE TABLE audit_head (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    -- Changes of content that have begun: whatever is left here at unlock was cut short.
    CREATE TABLE pending_operation (
      id TEXT PRIMARY KEY,
      procedure TEXT NOT NULL,
      user_id TEXT,
      begun_seq INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE job (
      id TEXT PRIMARY KEY,
      procedure TEXT NOT NULL,
      input TEXT NOT NULL,
      subject_id TEXT,
      user_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled', 'interrupted')),
      done INTEGER NOT NULL DEFAULT 0,
      total INTEGER,
      started_at INTEGER NOT NULL,
      finished_at INTEGER,
      result TEXT,
      problem TEXT
    ) STRICT;
    CREATE INDEX job_by_subject ON job (subject_id, started_at);

    CREATE TABLE controller (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      fields TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE backend (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      connector TEXT NOT NULL,
      name TEXT NOT NULL,
      base_url TEXT NOT NULL,
      -- Sealed under a key that only holders of the content key can derive.
      sealed_credentials TEXT,
      is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      sync_from INTEGER,
      state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'removed')),
      created_at INTEGER NOT NULL,
      created_by TEXT NOT NULL
    ) STRICT;

    CREATE TABLE bot (
      id TEXT PRIMARY KEY,
      backend_id TEXT NOT NULL REFERENCES backend (id),
      external_id TEXT NOT NULL,
      name TEXT NOT NULL,
      UNIQUE (backend_id, external_id)
    ) STRICT;
  `,
};
