export const migration = {
  version: 11,
  sql: `
    -- Tasks belong to a case, or to a retention run: request_id is then the id of its plan.
    CREATE TABLE task_kept (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      details TEXT NOT NULL DEFAULT '{}',
      is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
      evidence TEXT NOT NULL DEFAULT '',
      done_by TEXT,
      done_at INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT;
    INSERT INTO task_kept
      SELECT id, request_id, kind, text, details, is_done, evidence, done_by, done_at, created_at FROM request_task;
    DROP TABLE request_task;
    ALTER TABLE task_kept RENAME TO request_task;
    CREATE INDEX request_task_of_request ON request_task (request_id);
    CREATE TRIGGER request_task_belongs_to_something BEFORE INSERT ON request_task
    WHEN NOT EXISTS (SELECT 1 FROM request_person WHERE request_id = new.request_id)
      AND NOT EXISTS (SELECT 1 FROM erasure_plan WHERE id = new.request_id)
    BEGIN SELECT RAISE(ABORT, 'a task of nothing'); END;
    CREATE TRIGGER request_task_goes_with_its_case AFTER DELETE ON request_person
    BEGIN DELETE FROM request_task WHERE request_id = old.request_id; END;
    CREATE TRIGGER request_task_goes_with_its_run AFTER DELETE ON erasure_plan
    BEGIN DELETE FROM request_task WHERE request_id = old.id; END;
  `,
};
