/** What was removed keeps its number: digits behind the series count, as long as they are a number one would give. */
const givesNumbers = (table: string): string => `
    CREATE TRIGGER ${table}_gives_numbers AFTER INSERT ON ${table}
    WHEN length(new.number) - length(rtrim(new.number, '0123456789')) BETWEEN 1 AND 9
    BEGIN
      INSERT INTO given_number (controller_id, series, last) VALUES (
        new.controller_id,
        rtrim(new.number, '0123456789'),
        CAST(substr(new.number, length(rtrim(new.number, '0123456789')) + 1) AS INTEGER)
      )
      ON CONFLICT DO UPDATE SET last = max(last, excluded.last);
    END;`;

export const migration = {
  version: 7,
  sql: `
    -- The highest number an organisation gave in each series, e.g. DSFA-.
    CREATE TABLE given_number (
      controller_id TEXT NOT NULL REFERENCES controller (id),
      series TEXT NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (controller_id, series)
    ) STRICT, WITHOUT ROWID;

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
    ${givesNumbers('processing_record')}

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
    ${givesNumbers('dpia')}
    CREATE TRIGGER dpia_advice_is_never_changed BEFORE UPDATE OF advice ON dpia
    WHEN old.advice IS NOT NULL AND new.advice IS NOT NULL AND new.advice <> old.advice
    BEGIN SELECT RAISE(ABORT, 'advice that was given is never changed'); END;
    CREATE TRIGGER dpia_that_was_settled_is_never_removed BEFORE DELETE ON dpia
    WHEN old.advice IS NOT NULL OR old.decision IS NOT NULL OR old.consultation IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an assessment on which somebody advised or decided is never removed'); END;

    -- What was advised, decided or asked of the authority and holds no longer, as it was.
    CREATE TABLE dpia_withdrawn (
      id TEXT PRIMARY KEY,
      dpia_id TEXT NOT NULL REFERENCES dpia (id),
      -- JSON: the settled threshold; the others as in dpia.
      threshold TEXT,
      advice TEXT,
      decision TEXT,
      consultation TEXT,
      why TEXT NOT NULL
        CHECK (why IN ('textChanged', 'thresholdSettled', 'authorityAnswered', 'decidedAnew', 'corrected')),
      -- JSON: names of the fields whose change ended it.
      changed TEXT NOT NULL,
      note TEXT NOT NULL,
      withdrawn_by TEXT NOT NULL,
      withdrawn_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX withdrawn_of_dpia ON dpia_withdrawn (dpia_id, withdrawn_at);
    CREATE TRIGGER dpia_withdrawn_is_never_changed BEFORE UPDATE ON dpia_withdrawn
    BEGIN SELECT RAISE(ABORT, 'what was withdrawn is never changed'); END;
    CREATE TRIGGER dpia_withdrawn_is_never_removed BEFORE DELETE ON dpia_withdrawn
    BEGIN SELECT RAISE(ABORT, 'what was withdrawn is never removed'); END;

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
    ${givesNumbers('dpo_advice')}

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
    ${givesNumbers('processor')}

    CREATE TABLE processor_questionnaire (
      id TEXT PRIMARY KEY,
      processor_id TEXT NOT NULL REFERENCES processor (id),
      sent_on TEXT NOT NULL,
      due_on TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX questionnaire_of_processor ON processor_questionnaire (processor_id, sent_on);

    -- What was answered; the newest counts, those before it were corrected and stay.
    CREATE TABLE questionnaire_answer (
      id TEXT PRIMARY KEY,
      questionnaire_id TEXT NOT NULL REFERENCES processor_questionnaire (id),
      answered_on TEXT NOT NULL,
      answers TEXT NOT NULL,
      assessment TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX answer_of_questionnaire ON questionnaire_answer (questionnaire_id);
    CREATE TRIGGER questionnaire_answer_is_never_changed BEFORE UPDATE ON questionnaire_answer
    BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
    CREATE TRIGGER questionnaire_answer_is_never_removed BEFORE DELETE ON questionnaire_answer
    BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;

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
