export const migration = {
  version: 3,
  sql: `
    -- What a bot is declared to do, as JSON.
    CREATE TABLE bot_profile (
      bot_id TEXT PRIMARY KEY REFERENCES bot (id) ON DELETE CASCADE,
      profile TEXT NOT NULL,
      declared_by TEXT NOT NULL,
      declared_at INTEGER NOT NULL
    ) STRICT;

    -- What differs in this vault from a rule as it is shipped, as JSON.
    CREATE TABLE check_rule (
      id TEXT PRIMARY KEY,
      changes TEXT NOT NULL
    ) STRICT;

    -- Rules of this vault's own, as JSON.
    CREATE TABLE own_check_rule (
      id TEXT PRIMARY KEY,
      rule TEXT NOT NULL
    ) STRICT;

    -- Versions of privacy notices. The text is what the company itself publishes.
    CREATE TABLE privacy_notice (
      id TEXT PRIMARY KEY,
      language TEXT NOT NULL CHECK (language IN ('de', 'en')),
      version TEXT NOT NULL,
      valid_from INTEGER NOT NULL,
      url TEXT NOT NULL,
      shown TEXT NOT NULL,
      text TEXT NOT NULL,
      added_by TEXT NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER privacy_notice_is_never_changed BEFORE UPDATE ON privacy_notice
    BEGIN SELECT RAISE(ABORT, 'a version of a notice is never changed'); END;

    CREATE TABLE privacy_notice_bot (
      notice_id TEXT NOT NULL REFERENCES privacy_notice (id) ON DELETE CASCADE,
      bot_id TEXT NOT NULL REFERENCES bot (id) ON DELETE CASCADE,
      PRIMARY KEY (notice_id, bot_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX privacy_notice_of_bot ON privacy_notice_bot (bot_id);
  `,
};
