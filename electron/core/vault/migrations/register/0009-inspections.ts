export const migration = {
  version: 9,
  sql: `
    -- Switched off: nothing is sent to it and nothing waits for it, while what is stored of it stays.
    ALTER TABLE backend ADD COLUMN disabled_at INTEGER;
    ALTER TABLE backend ADD COLUMN disabled_by TEXT;
    ALTER TABLE backend ADD COLUMN disabled_reason TEXT;

    -- That the operator of a host permits asking it without a credential and trying what encryption it accepts.
    CREATE TABLE probe_permission (
      id TEXT PRIMARY KEY,
      host TEXT NOT NULL,
      permitted_by TEXT NOT NULL,
      permitted_on TEXT NOT NULL,
      evidence TEXT NOT NULL,
      confirmed_by TEXT NOT NULL,
      confirmed_at INTEGER NOT NULL,
      withdrawn_by TEXT,
      withdrawn_at INTEGER,
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX probe_permission_of_host ON probe_permission (host) WHERE withdrawn_at IS NULL;

    -- checks: JSON, what became of each check.
    CREATE TABLE backend_inspection (
      id TEXT PRIMARY KEY,
      backend_id TEXT NOT NULL REFERENCES backend (id),
      host TEXT NOT NULL,
      permission_id TEXT REFERENCES probe_permission (id),
      checks TEXT NOT NULL,
      problem TEXT,
      inspected_by TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      finished_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX backend_inspection_of_backend ON backend_inspection (backend_id, started_at);

    -- What was found keeps its id for as long as its key is the same, also where it went and came back.
    CREATE TABLE safety_finding (
      id TEXT PRIMARY KEY,
      backend_id TEXT NOT NULL REFERENCES backend (id),
      key TEXT NOT NULL,
      check_name TEXT NOT NULL,
      kind TEXT NOT NULL,
      first_seen_at INTEGER NOT NULL,
      UNIQUE (backend_id, key)
    ) STRICT;

    -- How an inspection saw it. evidence: JSON, words of the program, numbers and names of products.
    CREATE TABLE safety_sighting (
      inspection_id TEXT NOT NULL REFERENCES backend_inspection (id) ON DELETE CASCADE,
      finding_id TEXT NOT NULL REFERENCES safety_finding (id),
      severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
      seen_by TEXT NOT NULL CHECK (seen_by IN ('usual', 'probe')),
      evidence TEXT NOT NULL,
      PRIMARY KEY (inspection_id, finding_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX safety_sighting_of_finding ON safety_sighting (finding_id);

    CREATE TABLE inspection_schedule (
      backend_id TEXT PRIMARY KEY REFERENCES backend (id),
      every_days INTEGER NOT NULL CHECK (every_days BETWEEN 1 AND 366),
      set_by TEXT NOT NULL,
      set_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What is said about who administers a system and how it is protected. value: JSON, counts and no names.
    -- Statements stay; the newest of a topic counts, one for what was declared and one for what was read.
    CREATE TABLE backend_fact (
      id TEXT PRIMARY KEY,
      backend_id TEXT NOT NULL REFERENCES backend (id),
      topic TEXT NOT NULL CHECK (topic IN ('adminAccounts', 'lastSignIn', 'secondFactor', 'encryptionAtRest')),
      value TEXT NOT NULL,
      is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
      evidence TEXT NOT NULL,
      stated_on TEXT NOT NULL,
      review_on TEXT,
      stored_by TEXT NOT NULL,
      stored_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX backend_fact_of_backend ON backend_fact (backend_id, topic, stored_at);

    -- How many requests a system said it allows, and how many of them were left.
    CREATE TABLE backend_quota (
      backend_id TEXT PRIMARY KEY REFERENCES backend (id),
      most INTEGER,
      remaining INTEGER,
      resets_at INTEGER,
      seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
