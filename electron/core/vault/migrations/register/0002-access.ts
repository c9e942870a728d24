export const migration = {
  version: 2,
  sql: `
    ALTER TABLE user ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('invited', 'active', 'removed'));
    -- Nobody for the one who created the vault.
    ALTER TABLE user ADD COLUMN created_by TEXT;
    ALTER TABLE user ADD COLUMN reset_at INTEGER;
    ALTER TABLE user ADD COLUMN reset_by TEXT;
    ALTER TABLE user ADD COLUMN removed_at INTEGER;
    ALTER TABLE user ADD COLUMN removed_by TEXT;
    ALTER TABLE user ADD COLUMN last_sign_in_at INTEGER;
    -- Base64 of the slot's public half. New keys are sealed to halves known here and to no other.
    ALTER TABLE user ADD COLUMN public_key TEXT;

    -- Whether private and loopback addresses were agreed to.
    ALTER TABLE backend ADD COLUMN allows_private INTEGER NOT NULL DEFAULT 0 CHECK (allows_private IN (0, 1));
    UPDATE backend SET allows_private = is_sample;

    -- A second person's decision on one action: its input without secrets, and what it will do.
    CREATE TABLE approval (
      id TEXT PRIMARY KEY,
      procedure TEXT NOT NULL,
      kind TEXT NOT NULL,
      input TEXT NOT NULL,
      effects TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      note TEXT NOT NULL,
      requested_by TEXT NOT NULL REFERENCES user (id),
      requested_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'declined', 'withdrawn', 'used')),
      decided_by TEXT REFERENCES user (id),
      decided_at INTEGER,
      decision_note TEXT,
      used_at INTEGER,
      CHECK (decided_by IS NULL OR decided_by <> requested_by)
    ) STRICT;
    CREATE INDEX approval_by_fingerprint ON approval (fingerprint, state);

    -- A signed-off review of who read what. Never changed afterwards.
    CREATE TABLE access_review (
      id TEXT PRIMARY KEY,
      backend_id TEXT REFERENCES backend (id),
      period_from INTEGER NOT NULL,
      period_to INTEGER NOT NULL,
      signed_by TEXT NOT NULL REFERENCES user (id),
      signed_at INTEGER NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER access_review_is_never_changed BEFORE UPDATE ON access_review
    BEGIN SELECT RAISE(ABORT, 'a signed review is final'); END;

    -- What a backend's own admin access log says. The thing read appears as a keyed hash: it may name a person.
    CREATE TABLE backend_access (
      backend_id TEXT NOT NULL REFERENCES backend (id),
      external_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      target_hash TEXT,
      PRIMARY KEY (backend_id, external_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX backend_access_by_time ON backend_access (backend_id, at);
  `,
};
