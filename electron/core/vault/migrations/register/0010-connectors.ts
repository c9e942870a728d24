export const migration = {
  version: 10,
  sql: `
    -- Connectors that came from a file. description: the text of the file as it was read; it never changes.
    CREATE TABLE added_connector (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      added_by TEXT NOT NULL,
      added_at INTEGER NOT NULL,
      approved_by TEXT,
      approved_at INTEGER,
      removed_by TEXT,
      removed_at INTEGER,
      CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
      CHECK ((removed_by IS NULL) = (removed_at IS NULL))
    ) STRICT;
    -- One of a name at a time. Those removed stay, for the chatbot systems that were removed before.
    CREATE UNIQUE INDEX added_connector_by_name ON added_connector (name) WHERE removed_at IS NULL;
  `,
};
