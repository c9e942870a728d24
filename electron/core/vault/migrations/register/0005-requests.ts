export const migration = {
  version: 5,
  sql: `
    -- Cases of data subjects. Who asked, and in which words, is content.
    CREATE TABLE request (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      kind TEXT NOT NULL,
      regime TEXT NOT NULL,
      region TEXT,
      received_at INTEGER NOT NULL,
      channel TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('de', 'en')),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      waiting_for TEXT,
      identity TEXT NOT NULL CHECK (identity IN ('unchecked', 'asked', 'confirmed', 'notNeeded', 'failed')),
      identity_method TEXT,
      assigned_to TEXT,
      same_as TEXT REFERENCES request (id) ON DELETE SET NULL,
      finding_id TEXT,
      outcome TEXT,
      ground TEXT,
      answered_at INTEGER,
      closed_at INTEGER,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX request_by_state ON request (state, received_at);

    -- What happened, and when. Values are JSON: words of the program, ids and counts.
    CREATE TABLE request_event (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      type TEXT NOT NULL,
      details TEXT NOT NULL,
      user_id TEXT
    ) STRICT;
    CREATE INDEX request_event_of_request ON request_event (request_id, at);

    -- Texts of letters where this vault's differ from the shipped ones.
    CREATE TABLE letter_template (
      kind TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('de', 'en')),
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (kind, language)
    ) STRICT, WITHOUT ROWID;

    -- What was certified, as it was signed. It names nobody and outlives the case's content.
    CREATE TABLE erasure_certificate (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL,
      plan_id TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      created_by TEXT NOT NULL,
      body TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT;

    -- Keyed hashes of what was erased: nothing of it said until then comes back by a sync or a restored backup.
    CREATE TABLE tombstone (
      kind TEXT NOT NULL CHECK (kind IN ('conversation', 'person', 'identifier')),
      hash TEXT NOT NULL,
      backend_id TEXT NOT NULL,
      until INTEGER NOT NULL,
      plan_id TEXT NOT NULL,
      PRIMARY KEY (kind, hash, backend_id, plan_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tombstone_of_backend ON tombstone (backend_id);
  `,
};
