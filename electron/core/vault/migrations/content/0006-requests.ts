export const migration = {
  version: 6,
  sql: `
    -- Who asked, and in which words. The case itself is in the register.
    CREATE TABLE request_person (
      request_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      note TEXT NOT NULL,
      text TEXT NOT NULL,
      identity_evidence TEXT NOT NULL DEFAULT '',
      identity_doubt TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE request_identifier (
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      normalised TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (request_id, kind, normalised)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_identifier_by_value ON request_identifier (normalised);

    CREATE TABLE request_comment (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      user_id TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX request_comment_of_request ON request_comment (request_id);

    CREATE TABLE request_file (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('source', 'attachment', 'evidence', 'letter', 'certificate')),
      bytes BLOB NOT NULL,
      added_at INTEGER NOT NULL,
      added_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX request_file_of_request ON request_file (request_id);

    CREATE TABLE request_task (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      details TEXT NOT NULL DEFAULT '{}',
      is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
      evidence TEXT NOT NULL DEFAULT '',
      done_by TEXT,
      done_at INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX request_task_of_request ON request_task (request_id);

    CREATE TABLE request_letter (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('de', 'en')),
      subject TEXT NOT NULL,
      body TEXT NOT NULL,
      is_final INTEGER NOT NULL DEFAULT 0 CHECK (is_final IN (0, 1)),
      created_at INTEGER NOT NULL,
      created_by TEXT NOT NULL,
      file_id TEXT REFERENCES request_file (id) ON DELETE SET NULL,
      dispatched_at INTEGER,
      dispatch_channel TEXT,
      dispatch_proof TEXT NOT NULL DEFAULT '',
      dispatch_by TEXT
    ) STRICT;
    CREATE INDEX request_letter_of_request ON request_letter (request_id);

    -- What may belong to the person of a case, and what was decided about it.
    CREATE TABLE request_search (
      request_id TEXT PRIMARY KEY REFERENCES request_person (request_id) ON DELETE CASCADE,
      searched_at INTEGER NOT NULL,
      -- JSON: systems that could not be asked.
      unsearched TEXT NOT NULL,
      -- What the search went by; another one now means that it is to be repeated.
      fingerprint TEXT NOT NULL
    ) STRICT;
    CREATE TABLE request_link (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      backend_id TEXT NOT NULL,
      target TEXT NOT NULL CHECK (target IN ('person', 'conversation')),
      external_id TEXT NOT NULL,
      -- JSON: evidence and what is shown of it.
      proposal TEXT NOT NULL,
      confidence REAL NOT NULL,
      -- The search that found it last; an older one than the newest means that it is found no more.
      found_at INTEGER NOT NULL,
      decision TEXT NOT NULL DEFAULT 'open' CHECK (decision IN ('open', 'accepted', 'rejected')),
      note TEXT NOT NULL DEFAULT '',
      decided_by TEXT,
      decided_at INTEGER,
      -- Of a person: the newest conversation when it was decided. Ids are in the order in which they came in.
      newest_known TEXT,
      UNIQUE (request_id, backend_id, target, external_id)
    ) STRICT;

    -- Conversations of accepted people that were left out of the case all the same.
    CREATE TABLE request_excluded (
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
      why TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      PRIMARY KEY (request_id, conversation_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_excluded_of_conversation ON request_excluded (conversation_key);

    -- What becomes of a message in the copy of the data, as JSON, with each change before and after it.
    CREATE TABLE disclosure (
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
      decision TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      PRIMARY KEY (request_id, message_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX disclosure_of_message ON disclosure (message_id);
    CREATE TABLE disclosure_change (
      key INTEGER PRIMARY KEY,
      batch_id TEXT NOT NULL,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
      before TEXT,
      after TEXT,
      made_by TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      undone_at INTEGER
    ) STRICT;
    CREATE INDEX disclosure_change_of_person ON disclosure_change (request_id, made_by);
    CREATE INDEX disclosure_change_of_message ON disclosure_change (message_id);
    -- A changed text is another text: what was decided on the old one does not count for it.
    CREATE TRIGGER disclosed_message_rewritten AFTER UPDATE OF body ON message WHEN old.body <> new.body BEGIN
      DELETE FROM disclosure_change WHERE message_id = old.id;
      DELETE FROM disclosure WHERE message_id = old.id;
    END;

    CREATE TABLE request_package (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES request_person (request_id) ON DELETE CASCADE,
      -- JSON: counts and the hash of the archive. The archive itself is not kept.
      summary TEXT NOT NULL,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      letter_file_id TEXT REFERENCES request_file (id) ON DELETE SET NULL,
      dispatched_at INTEGER,
      dispatch_channel TEXT,
      dispatch_proof TEXT NOT NULL DEFAULT '',
      dispatch_by TEXT
    ) STRICT;
    CREATE INDEX request_package_of_request ON request_package (request_id);

    -- Conversations whose processing is restricted (Art. 18 GDPR): they are shown, exported, counted and deleted nowhere.
    CREATE TABLE restriction (
      conversation_key INTEGER NOT NULL REFERENCES conversation (key) ON DELETE CASCADE,
      request_id TEXT NOT NULL,
      since INTEGER NOT NULL,
      PRIMARY KEY (conversation_key, request_id)
    ) STRICT, WITHOUT ROWID;

    -- What an erasure will delete, in which order, and what became of each. External ids are identifiers: content.
    CREATE TABLE erasure_plan (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'partial', 'verified', 'superseded')),
      -- JSON: what was read of each system when the plan was made.
      snapshot TEXT NOT NULL,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX erasure_plan_of_request ON erasure_plan (request_id, created_at);
    CREATE TABLE erasure_item (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES erasure_plan (id) ON DELETE CASCADE,
      backend_id TEXT,
      resource TEXT NOT NULL CHECK (resource IN ('message', 'conversation', 'person', 'vault')),
      external_id TEXT NOT NULL,
      parent_external_id TEXT,
      conversation_id TEXT,
      step INTEGER NOT NULL,
      messages INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL CHECK (state IN
        ('pending', 'submitted', 'awaiting', 'gone', 'stillThere', 'failed', 'held', 'byHand', 'doneByHand')),
      ground TEXT,
      note TEXT NOT NULL DEFAULT '',
      attempts INTEGER NOT NULL DEFAULT 0,
      last_code TEXT,
      -- What the system calls a deletion it takes its time for.
      deletion_id TEXT,
      submitted_at INTEGER,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX erasure_item_of_plan ON erasure_item (plan_id, backend_id, step);
    CREATE INDEX erasure_item_by_state ON erasure_item (plan_id, state);
  `,
};
