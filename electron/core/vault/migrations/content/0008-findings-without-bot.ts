export const migration = {
  version: 8,
  sql: `
    -- A finding may be about a record of processing whose bots are gone, or that names none.
    CREATE TABLE finding_of_any (
      id TEXT PRIMARY KEY,
      rule TEXT NOT NULL,
      -- Tells apart what one rule sees twice in one conversation, e.g. two kinds of data asked for.
      aspect TEXT NOT NULL,
      outcome TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
      bot_id TEXT,
      conversation_key INTEGER REFERENCES conversation (key) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      details TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'rejected', 'fixed')),
      note TEXT NOT NULL,
      decided_by TEXT,
      decided_at INTEGER,
      CHECK (bot_id IS NOT NULL OR conversation_key IS NULL)
    ) STRICT;
    INSERT INTO finding_of_any SELECT * FROM finding;
    DROP TABLE finding;
    ALTER TABLE finding_of_any RENAME TO finding;
    CREATE UNIQUE INDEX finding_by_subject
      ON finding (coalesce(bot_id, ''), coalesce(conversation_key, -1), rule, aspect);
    CREATE INDEX finding_of_conversation ON finding (conversation_key);
    CREATE INDEX finding_newest_first ON finding (at, id);
    CREATE INDEX finding_by_status ON finding (status, at);
  `,
};
