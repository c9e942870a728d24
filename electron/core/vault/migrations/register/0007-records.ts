export const migration = {
  version: 7,
  sql: `
    -- A record of processing. What is in force stands in its revisions; the draft is what would be the next one.
    CREATE TABLE processing_record (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      number TEXT NOT NULL,
      -- JSON: the fields of the contract.
      draft TEXT,
      draft_by TEXT,
      draft_at INTEGER,
      retired_at INTEGER,
      retired_by TEXT,
      retire_note TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      UNIQUE (controller_id, number)
    ) STRICT;

    CREATE TABLE record_revision (
      record_id TEXT NOT NULL REFERENCES processing_record (id),
      revision INTEGER NOT NULL,
      fields TEXT NOT NULL,
      note TEXT NOT NULL,
      released_by TEXT NOT NULL,
      released_at INTEGER NOT NULL,
      PRIMARY KEY (record_id, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER record_revision_is_never_changed BEFORE UPDATE ON record_revision
    BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
    CREATE TRIGGER record_revision_is_never_removed BEFORE DELETE ON record_revision
    BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END;

    CREATE TABLE dpia (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      number TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('threshold', 'notRequired', 'assessing', 'advised', 'accepted', 'consulting')),
      fields TEXT NOT NULL,
      -- JSON: what was settled about it, by whom and when.
      advice TEXT,
      decision TEXT,
      consultation TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      UNIQUE (controller_id, number)
    ) STRICT;

    -- Advice that was given is never changed.
    CREATE TABLE dpo_advice (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      number TEXT NOT NULL,
      subject TEXT NOT NULL,
      question TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      asked_on TEXT NOT NULL,
      record_id TEXT REFERENCES processing_record (id) ON DELETE SET NULL,
      bot_id TEXT REFERENCES bot (id),
      advice TEXT,
      advised_by TEXT,
      advised_at INTEGER,
      outcome TEXT NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'followed', 'partlyFollowed', 'notFollowed')),
      outcome_reason TEXT NOT NULL DEFAULT '',
      outcome_by TEXT,
      outcome_at INTEGER,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (controller_id, number)
    ) STRICT;
    CREATE TRIGGER dpo_advice_is_never_changed BEFORE UPDATE OF advice ON dpo_advice WHEN old.advice IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'advice that was given is never changed'); END;

    CREATE TABLE processor (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      number TEXT NOT NULL,
      fields TEXT NOT NULL,
      retired_at INTEGER,
      retired_by TEXT,
      retire_note TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      UNIQUE (controller_id, number)
    ) STRICT;

    CREATE TABLE processor_questionnaire (
      id TEXT PRIMARY KEY,
      processor_id TEXT NOT NULL REFERENCES processor (id),
      sent_on TEXT NOT NULL,
      due_on TEXT,
      answered_on TEXT,
      answers TEXT NOT NULL DEFAULT '{}',
      assessment TEXT NOT NULL DEFAULT '',
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX questionnaire_of_processor ON processor_questionnaire (processor_id, sent_on);

    -- What the programme does again and again, or once; an occurrence is one time it was done.
    CREATE TABLE programme_activity (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      fields TEXT NOT NULL,
      ended_at INTEGER,
      ended_by TEXT,
      end_note TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE programme_occurrence (
      id TEXT PRIMARY KEY,
      activity_id TEXT NOT NULL REFERENCES programme_activity (id),
      due_on TEXT NOT NULL,
      done_on TEXT NOT NULL,
      evidence TEXT NOT NULL,
      result TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX occurrence_of_activity ON programme_occurrence (activity_id, done_on);

    CREATE TABLE programme_follow_up (
      id TEXT PRIMARY KEY,
      occurrence_id TEXT NOT NULL REFERENCES programme_occurrence (id),
      text TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
      owner TEXT NOT NULL,
      due_on TEXT,
      done_on TEXT,
      done_note TEXT NOT NULL DEFAULT '',
      done_by TEXT
    ) STRICT;
    CREATE INDEX follow_up_of_occurrence ON programme_follow_up (occurrence_id);

    CREATE TABLE training (
      id TEXT PRIMARY KEY,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      fields TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT;

    -- What is declared about a bot for the AI Act and its oversight; what checks go by stands in bot_profile.
    CREATE TABLE bot_entry (
      bot_id TEXT PRIMARY KEY REFERENCES bot (id) ON DELETE CASCADE,
      fields TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE bot_version (
      id TEXT PRIMARY KEY,
      bot_id TEXT NOT NULL REFERENCES bot (id) ON DELETE CASCADE,
      since TEXT NOT NULL,
      fields TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      entered_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX version_of_bot ON bot_version (bot_id, since);
  `,
};
