/** What was documented stays as it was: Art. 33(5) GDPR. @param isKept of the old row; left out: always */
const neverChanged = (table: string, isKept = '1'): string => `
    CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE ON ${table} WHEN ${isKept}
    BEGIN SELECT RAISE(ABORT, 'it is never changed'); END;
    ${neverRemoved(table, isKept)}`;

const neverRemoved = (table: string, isKept = '1'): string => `
    CREATE TRIGGER ${table}_is_never_removed BEFORE DELETE ON ${table} WHEN ${isKept}
    BEGIN SELECT RAISE(ABORT, 'it is never removed'); END;`;

export const migration = {
  version: 8,
  sql: `
    -- Incidents, and what Art. 33(5) GDPR wants documented. Facts are JSON; they speak of categories and numbers.
    CREATE TABLE incident (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL,
      controller_id TEXT NOT NULL REFERENCES controller (id),
      -- Set: an exercise, whose clocks run so many times faster from that moment on.
      drill_speed INTEGER,
      drill_started_at INTEGER,
      phase TEXT NOT NULL CHECK (phase IN ('assess', 'contain', 'notify', 'recover', 'learn')),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      origin TEXT NOT NULL,
      facts TEXT NOT NULL,
      occurred_at INTEGER,
      detected_at INTEGER,
      processor_notice_at INTEGER,
      aware_at INTEGER,
      aware_reasons TEXT NOT NULL DEFAULT '',
      closed_at INTEGER,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (controller_id, number),
      CHECK ((drill_speed IS NULL) = (drill_started_at IS NULL)),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL))
    ) STRICT;
    ${neverRemoved('incident')}
    -- As for records: digits behind the series count.
    CREATE TRIGGER incident_gives_numbers AFTER INSERT ON incident
    WHEN length(new.number) - length(rtrim(new.number, '0123456789')) BETWEEN 1 AND 9
    BEGIN
      INSERT INTO given_number (controller_id, series, last) VALUES (
        new.controller_id,
        rtrim(new.number, '0123456789'),
        CAST(substr(new.number, length(rtrim(new.number, '0123456789')) + 1) AS INTEGER)
      )
      ON CONFLICT DO UPDATE SET last = max(last, excluded.last);
    END;

    -- The timeline. Details are JSON: words of the program, ids and counts, and reasons meant for the register.
    CREATE TABLE incident_event (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      at INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      type TEXT NOT NULL,
      details TEXT NOT NULL,
      user_id TEXT
    ) STRICT;
    CREATE INDEX incident_event_of_incident ON incident_event (incident_id, at);
    ${neverChanged('incident_event')}

    -- What else starts or stops a clock.
    CREATE TABLE incident_clock_event (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      type TEXT NOT NULL,
      at INTEGER NOT NULL,
      regime TEXT,
      note TEXT NOT NULL,
      user_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_clock_event_of_incident ON incident_clock_event (incident_id);
    ${neverChanged('incident_clock_event')}

    CREATE TABLE incident_playbook (
      incident_id TEXT NOT NULL REFERENCES incident (id),
      playbook_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      name TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      PRIMARY KEY (incident_id, playbook_id)
    ) STRICT, WITHOUT ROWID;

    -- due is the playbook's rule as JSON; due_at a moment somebody set instead.
    CREATE TABLE incident_task (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      task_key TEXT,
      playbook_id TEXT,
      position INTEGER NOT NULL,
      phase TEXT NOT NULL CHECK (phase IN ('assess', 'contain', 'notify', 'recover', 'learn')),
      title TEXT NOT NULL,
      instructions TEXT NOT NULL,
      owner TEXT NOT NULL,
      due TEXT,
      due_at INTEGER,
      evidence_asked TEXT NOT NULL,
      depends_on TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'notNeeded')),
      evidence TEXT NOT NULL DEFAULT '',
      done_at INTEGER,
      done_by TEXT,
      UNIQUE (incident_id, task_key)
    ) STRICT;

    -- Who is concerned, in figures. The selection and the people are content.
    CREATE TABLE incident_scope (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      figures TEXT NOT NULL,
      is_frozen INTEGER NOT NULL CHECK (is_frozen IN (0, 1)),
      taken_by TEXT NOT NULL,
      taken_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX incident_scope_of_incident ON incident_scope (incident_id, taken_at);
    ${neverChanged('incident_scope', 'old.is_frozen = 1')}

    CREATE TABLE incident_assessment (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      factors TEXT NOT NULL,
      reasons TEXT NOT NULL,
      assessed_by TEXT NOT NULL,
      assessed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX incident_assessment_of_incident ON incident_assessment (incident_id, assessed_at);
    ${neverChanged('incident_assessment')}

    CREATE TABLE incident_advice (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      subject TEXT NOT NULL CHECK (subject IN ('authority', 'persons')),
      advises TEXT NOT NULL CHECK (advises IN ('notify', 'doNotNotify')),
      reasons TEXT NOT NULL,
      advised_by TEXT NOT NULL,
      advised_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX incident_advice_of_incident ON incident_advice (incident_id, advised_at);
    ${neverChanged('incident_advice')}

    -- Decisions stay; a newer one on the same subject counts instead.
    CREATE TABLE incident_decision (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      subject TEXT NOT NULL CHECK (subject IN ('authority', 'persons')),
      choice TEXT NOT NULL CHECK (choice IN ('notify', 'doNotNotify')),
      ground TEXT,
      name TEXT NOT NULL,
      position TEXT NOT NULL,
      reasons TEXT NOT NULL,
      advice_id TEXT REFERENCES incident_advice (id),
      departs INTEGER NOT NULL CHECK (departs IN (0, 1)),
      departure_reasons TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_decision_of_incident ON incident_decision (incident_id, decided_at);
    ${neverChanged('incident_decision')}

    -- typed: what somebody entered, by number of the field. sent: everything as it left, once it has.
    CREATE TABLE incident_notification (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      type TEXT NOT NULL CHECK (type IN ('initial', 'followUp', 'complete', 'withdrawn')),
      authority_id TEXT,
      typed TEXT NOT NULL,
      sent TEXT,
      scope_id TEXT REFERENCES incident_scope (id),
      dispatch TEXT,
      sent_at INTEGER,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      CHECK ((sent IS NULL) = (sent_at IS NULL) AND (sent IS NULL) = (dispatch IS NULL))
    ) STRICT;
    CREATE INDEX incident_notification_of_incident ON incident_notification (incident_id, created_at);
    ${neverChanged('incident_notification', 'old.sent_at IS NOT NULL')}

    -- Its words and to whom it goes are content.
    CREATE TABLE incident_communication (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      kind TEXT NOT NULL CHECK (kind IN ('letter', 'publicNotice', 'processorNotice')),
      language TEXT NOT NULL CHECK (language IN ('de', 'en')),
      scope_id TEXT REFERENCES incident_scope (id),
      recipients INTEGER,
      dispatch TEXT,
      sent_at INTEGER,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      CHECK ((dispatch IS NULL) = (sent_at IS NULL))
    ) STRICT;
    CREATE INDEX incident_communication_of_incident ON incident_communication (incident_id, created_at);
    ${neverChanged('incident_communication', 'old.sent_at IS NOT NULL')}

    CREATE TABLE incident_measure (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL REFERENCES incident (id),
      text TEXT NOT NULL,
      owner TEXT NOT NULL,
      due_on TEXT,
      done_on TEXT,
      done_note TEXT NOT NULL DEFAULT '',
      activity_id TEXT,
      record_id TEXT,
      created_by TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX incident_measure_of_incident ON incident_measure (incident_id);

    -- Where this vault's playbooks differ from the shipped ones. fields: null where it was taken out.
    CREATE TABLE playbook_version (
      playbook_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      fields TEXT,
      note TEXT NOT NULL,
      saved_by TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      PRIMARY KEY (playbook_id, version)
    ) STRICT, WITHOUT ROWID;
  `,
};
