import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as inspections } from './0009-inspections.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
  migrate(db, registerMigrations.slice(0, registerMigrations.indexOf(inspections)));
  db.exec(`
    INSERT INTO controller (id, name, fields, created_at) VALUES ('org', 'A', '{}', 1);
    INSERT INTO backend (id, controller_id, connector, name, base_url, is_sample, state, created_at, created_by)
      VALUES ('b', 'org', 'c', 'A', 'x', 0, 'active', 1, 'u'), ('c', 'org', 'c', 'B', 'y', 0, 'removed', 1, 'u');
  `);
  migrate(db, registerMigrations.slice(0, registerMigrations.indexOf(inspections) + 1));
});

const addYes = (id: string, host: string) =>
  db.exec(`INSERT INTO probe_permission (id, host, permitted_by, permitted_on, evidence, confirmed_by, confirmed_at)
    VALUES ('${id}', '${host}', 'IT', '2026-01-01', 'x', 'u', 1)`);
const addFinding = (id: string, backend: string, key: string) =>
  db.exec(`INSERT INTO safety_finding (id, backend_id, key, check_name, kind, first_seen_at)
    VALUES ('${id}', '${backend}', '${key}', 'cors', 'cors.any', 1)`);

describe('register 0009', () => {
  it('leaves every chatbot system switched on', () => {
    expect(db.prepare('SELECT name, disabled_at FROM backend ORDER BY id').all()).toEqual([
      { name: 'A', disabled_at: null },
      { name: 'B', disabled_at: null },
    ]);
  });

  it('knows one yes per host at a time, and remembers those withdrawn', () => {
    addYes('1', 'bot.example');
    addYes('2', 'other.example');
    expect(() => addYes('3', 'bot.example')).toThrow(/UNIQUE/);
    expect(() => db.exec("UPDATE probe_permission SET withdrawn_at = 2 WHERE id = '1'")).toThrow(/CHECK/);
    db.exec("UPDATE probe_permission SET withdrawn_at = 2, withdrawn_by = 'u' WHERE id = '1'");
    addYes('3', 'bot.example');
    expect(db.prepare('SELECT count(*) FROM probe_permission').pluck().get()).toBe(3);
  });

  it('knows a finding of a system by its key, once', () => {
    addFinding('1', 'b', 'cors.any');
    addFinding('2', 'c', 'cors.any');
    expect(() => addFinding('3', 'b', 'cors.any')).toThrow(/UNIQUE/);
    expect(() => addFinding('4', 'nobody', 'x')).toThrow(/FOREIGN KEY/);
  });
});
