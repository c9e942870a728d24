export const migration = {
  version: 7,
  sql: `
    -- What a legal hold holds, as JSON, and why. The hold itself is in the register.
    CREATE TABLE hold_scope (
      hold_id TEXT PRIMARY KEY,
      scope TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;

    -- When a period began that no chatbot system knows the beginning of: of a person, or of one conversation.
    CREATE TABLE retention_start (
      id TEXT PRIMARY KEY,
      backend_id TEXT NOT NULL,
      person_external_id TEXT,
      conversation_external_id TEXT,
      start TEXT NOT NULL CHECK (start IN ('contractEnd', 'caseEnd', 'consentWithdrawn')),
      at INTEGER NOT NULL,
      note TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      CHECK ((person_external_id IS NULL) <> (conversation_external_id IS NULL))
    ) STRICT;
    CREATE INDEX retention_start_of_person ON retention_start (backend_id, person_external_id);
    CREATE INDEX retention_start_of_conversation ON retention_start (backend_id, conversation_external_id);
    CREATE INDEX retention_start_by_time ON retention_start (recorded_at);
  `,
};
