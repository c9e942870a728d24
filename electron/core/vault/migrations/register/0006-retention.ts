export const migration = {
  version: 6,
  sql: `
    -- How long conversations are kept, and why. One in force is never changed: a draft takes its place.
    CREATE TABLE retention_policy (
      id TEXT PRIMARY KEY,
      backend_id TEXT NOT NULL REFERENCES backend (id),
      bot_id TEXT REFERENCES bot (id),
      -- JSON: the fields of the contract.
      fields TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'active', 'retired')),
      replaces TEXT REFERENCES retention_policy (id),
      advice TEXT,
      advised_by TEXT,
      advised_at INTEGER,
      activated_at INTEGER,
      retired_at INTEGER,
      every_days INTEGER,
      up_to INTEGER,
      scheduled_by TEXT,
      scheduled_at INTEGER,
      last_run_at INTEGER,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX retention_policy_of_backend ON retention_policy (backend_id, state);

    -- How long a system keeps conversations by its own setting, as somebody saw it.
    CREATE TABLE retention_setting (
      backend_id TEXT PRIMARY KEY REFERENCES backend (id),
      days INTEGER,
      source TEXT NOT NULL,
      stated_on TEXT NOT NULL,
      is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
      stored_by TEXT NOT NULL,
      stored_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What is held, and why, names people: content. That there is a hold stands here, so that a vault whose content was
    -- wiped knows that it must not delete.
    CREATE TABLE legal_hold (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      ground TEXT NOT NULL,
      owner TEXT NOT NULL,
      ends_on TEXT,
      review_on TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      released_by TEXT,
      released_at INTEGER
    ) STRICT;
  `,
};
