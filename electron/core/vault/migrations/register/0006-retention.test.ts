import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as retentionMigration } from './0006-retention.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('register 0006', () => {
  const until = registerMigrations.indexOf(retentionMigration);
  const all = (sql: string) => db.prepare(sql).pluck().all();
  const addPolicy = (id: string, state = 'draft', backend = 'b', bot: string | null = 'bot') =>
    db
      .prepare(
        `INSERT INTO retention_policy (id, backend_id, bot_id, fields, state, created_by, created_at, changed_at)
          VALUES (?, ?, ?, '{}', ?, 'u', 1, 1)`,
      )
      .run(id, backend, bot, state);
  beforeEach(() => {
    migrate(db, registerMigrations.slice(0, until));
    db.exec(`
      INSERT INTO controller (id, name, fields, created_at) VALUES ('org', 'A', '{}', 1);
      INSERT INTO backend (id, controller_id, connector, name, base_url, is_sample, state, created_at, created_by)
        VALUES ('b', 'org', 'c', 'A', 'x', 0, 'active', 1, 'u');
      INSERT INTO bot (id, backend_id, external_id, name) VALUES ('bot', 'b', 'x', 'X');
    `);
    migrate(db, registerMigrations.slice(0, until + 1));
  });

  it('leaves what was there', () => {
    expect(all('SELECT name FROM bot')).toEqual(['X']);
  });

  it('gives no number of a hold twice', () => {
    const add = (id: string) =>
      db
        .prepare(
          `INSERT INTO legal_hold (id, number, ground, owner, created_by, created_at)
            VALUES (?, 'H-2026-001', 'gdpr.17_3.e', 'Recht', 'u', 1)`,
        )
        .run(id);
    add('1');
    expect(() => add('2')).toThrow(/UNIQUE/);
  });

  it('keeps policies of systems, bots and policies there are, in a state there is', () => {
    addPolicy('1');
    addPolicy('2', 'active', 'b', null);
    expect(() => addPolicy('3', 'draft', 'nobody')).toThrow(/FOREIGN KEY/);
    expect(() => addPolicy('4', 'draft', 'b', 'nobody')).toThrow(/FOREIGN KEY/);
    expect(() => addPolicy('5', 'asleep')).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE retention_policy SET replaces = 'nobody'")).toThrow(/FOREIGN KEY/);
  });

  it('knows one setting of a system', () => {
    const add = "INSERT INTO retention_setting VALUES ('b', 30, 'x', '2026-01-01', 0, 'u', 1)";
    db.exec(add);
    expect(() => db.exec(add)).toThrow(/UNIQUE/);
    expect(() => db.exec('UPDATE retention_setting SET is_read = 2')).toThrow(/CHECK/);
  });

  it('finds the policies of a system in force by an index', () => {
    const sql = "SELECT * FROM retention_policy WHERE backend_id = 'b' AND state = 'active'";
    const [step] = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    expect(step!.detail).toContain('retention_policy_of_backend');
  });
});
