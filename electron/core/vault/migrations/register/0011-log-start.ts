export const migration = {
  version: 11,
  sql: `
    -- Where the log begins: one row per removal of its oldest entries; the newest one counts. seq and hash: of the last
    -- entry that was removed. body: canonical JSON, signed with the vault's key.
    CREATE TABLE audit_start (
      seq INTEGER PRIMARY KEY,
      hash TEXT NOT NULL,
      body TEXT NOT NULL,
      signature TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER audit_start_is_an_entry BEFORE INSERT ON audit_start
    WHEN NOT EXISTS (SELECT 1 FROM audit_entry WHERE seq = new.seq AND hash = new.hash)
      OR new.seq <= (SELECT coalesce(max(seq), 0) FROM audit_start)
      OR new.seq >= (SELECT seq FROM audit_head)
    BEGIN SELECT RAISE(ABORT, 'the log begins after one of its entries'); END;
    CREATE TRIGGER audit_start_is_never_changed BEFORE UPDATE ON audit_start
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER audit_start_is_never_deleted BEFORE DELETE ON audit_start
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

    -- Only what lies before the start that was signed may go, and nothing may come back there.
    DROP TRIGGER audit_entry_is_never_deleted;
    CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
    WHEN old.seq > (SELECT coalesce(max(seq), 0) FROM audit_start)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER audit_entry_follows_the_start BEFORE INSERT ON audit_entry
    WHEN new.seq <= (SELECT max(seq) FROM audit_start)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

    -- Who agreed to what still holds, and which digest was signed: it belongs to what was agreed to and outlives the
    -- entry it stood in. body: JSON of the entry without its reason.
    CREATE TABLE kept_agreement (
      seq INTEGER PRIMARY KEY,
      procedure TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX kept_agreement_by_procedure ON kept_agreement (procedure, seq);
    CREATE TRIGGER kept_agreement_is_never_changed BEFORE UPDATE ON kept_agreement
    BEGIN SELECT RAISE(ABORT, 'an agreement is never changed'); END;
    CREATE VIEW agreement AS
      SELECT seq, procedure, body FROM audit_entry UNION ALL SELECT seq, procedure, body FROM kept_agreement;
  `,
};
