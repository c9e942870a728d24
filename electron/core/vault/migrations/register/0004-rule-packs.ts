export const migration = {
  version: 4,
  sql: `
    -- Whose files of rules may be adopted. The fingerprint is the SHA-256 of the key.
    CREATE TABLE rule_publisher (
      fingerprint TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      public_key TEXT NOT NULL,
      trusted_by TEXT NOT NULL,
      trusted_at INTEGER NOT NULL
    ) STRICT;

    -- Adopted files, whole and signed, as JSON. Dates of cases rest on them, so they stay.
    CREATE TABLE rule_pack (
      id TEXT PRIMARY KEY,
      publisher_fingerprint TEXT NOT NULL,
      version INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      signed TEXT NOT NULL,
      adopted_by TEXT NOT NULL,
      adopted_at INTEGER NOT NULL,
      UNIQUE (publisher_fingerprint, version)
    ) STRICT;
    CREATE TRIGGER rule_pack_is_never_changed BEFORE UPDATE ON rule_pack
    BEGIN SELECT RAISE(ABORT, 'adopted rules are never changed'); END;
    CREATE TRIGGER rule_pack_is_never_deleted BEFORE DELETE ON rule_pack
    BEGIN SELECT RAISE(ABORT, 'adopted rules are never deleted'); END;
  `,
};
