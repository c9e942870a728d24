import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as tasksOfRuns } from './0011-tasks-of-runs.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
const add = (id: string, of: string) =>
  db.exec(
    `INSERT INTO request_task (id, request_id, kind, text, created_at) VALUES ('${id}', '${of}', 'other', 't', 1)`,
  );
const tasks = () => db.prepare('SELECT id FROM request_task ORDER BY id').pluck().all();

beforeEach(() => {
  db = openFile();
  const before = contentMigrations.indexOf(tasksOfRuns);
  migrate(db, contentMigrations.slice(0, before));
  const columns = db.prepare(
    'SELECT name FROM pragma_table_info(\'request_person\') WHERE "notnull" = 1 AND dflt_value IS NULL',
  );
  const names = columns
    .pluck()
    .all()
    .filter((name) => name !== 'request_id') as string[];
  const values = names.map(() => "''").join(', ');
  db.exec(`INSERT INTO request_person (request_id${names.map((name) => `, ${name}`).join('')})
    VALUES ('case'${values && `, ${values}`})`);
  add('old', 'case');
  migrate(db, contentMigrations.slice(0, before + 1));
});

describe('content 0011', () => {
  it('keeps the tasks of cases, which go with their case', () => {
    expect(tasks()).toEqual(['old']);
    db.exec("DELETE FROM request_person WHERE request_id = 'case'");
    expect(tasks()).toEqual([]);
  });

  it('knows tasks of runs, which go with their run, and of nothing else', () => {
    db.exec("INSERT INTO erasure_plan VALUES ('run', 'policy', 'verified', '{}', 'u', 1)");
    add('new', 'run');
    expect(() => add('stray', 'nothing')).toThrow(/task of nothing/);
    db.exec("DELETE FROM erasure_plan WHERE id = 'run'");
    expect(tasks()).toEqual(['old']);
  });

  it('finds them by an index', () => {
    const plan = db.prepare("EXPLAIN QUERY PLAN SELECT * FROM request_task WHERE request_id = 'x'").all();
    expect(JSON.stringify(plan)).toContain('request_task_of_request');
  });
});
