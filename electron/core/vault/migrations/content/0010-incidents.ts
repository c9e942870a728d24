export const migration = {
  version: 10,
  sql: `
    -- Lines of a timeline, which may quote people.
    CREATE TABLE incident_comment (
      id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      user_id TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_comment_of_incident ON incident_comment (incident_id, at);

    -- Which conversations were counted: it holds search words and ids of sessions.
    CREATE TABLE incident_selection (
      scope_id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL,
      selection TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_selection_of_incident ON incident_selection (incident_id);

    -- The people as they were when a notification or communication left.
    CREATE TABLE incident_affected (
      scope_id TEXT NOT NULL REFERENCES incident_selection (scope_id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      details TEXT NOT NULL,
      PRIMARY KEY (scope_id, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE incident_communication_text (
      communication_id TEXT PRIMARY KEY,
      incident_id TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_communication_text_of_incident ON incident_communication_text (incident_id);
  `,
};
