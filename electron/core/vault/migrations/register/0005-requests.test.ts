import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as requestsMigration } from './0005-requests.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('register 0005', () => {
  const until = registerMigrations.indexOf(requestsMigration);
  const all = (sql: string) => db.prepare(sql).pluck().all();
  const addCase = (id: string, number: string, sameAs: string | null = null) =>
    db
      .prepare(
        `INSERT INTO request (id, number, controller_id, kind, regime, received_at, channel, language, state, identity,
          same_as, created_by, created_at) VALUES (?, ?, 'org', 'access', 'EU', 5, 'email', 'de', 'open', 'unchecked', ?, 'u', 6)`,
      )
      .run(id, number, sameAs);
  beforeEach(() => {
    migrate(db, registerMigrations.slice(0, until));
    db.exec("INSERT INTO controller (id, name, fields, created_at) VALUES ('org', 'A', '{}', 1)");
    migrate(db, registerMigrations.slice(0, until + 1));
    addCase('first', '2026-001');
    addCase('second', '2026-002', 'first');
  });

  it('leaves what was there, and gives cases to the organisations there are', () => {
    expect(all('SELECT name FROM controller')).toEqual(['A']);
    expect(() => db.exec("UPDATE request SET controller_id = 'nobody'")).toThrow(/FOREIGN KEY/);
  });

  it('gives no number twice', () => {
    expect(() => addCase('third', '2026-001')).toThrow(/UNIQUE/);
  });

  it('takes the timeline with a case that is taken back, and its mention in others', () => {
    db.exec("INSERT INTO request_event VALUES ('e', 'first', 5, 6, 'opened', '{}', 'u')");
    db.exec("DELETE FROM request WHERE id = 'first'");
    expect(all('SELECT id FROM request_event')).toEqual([]);
    expect(all('SELECT same_as FROM request')).toEqual([null]);
  });

  it('finds the open cases and the timeline of one by an index', () => {
    const plan = (sql: string) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]!.detail;
    expect(plan("SELECT * FROM request WHERE state = 'open' ORDER BY received_at")).toContain('request_by_state');
    expect(plan("SELECT * FROM request_event WHERE request_id = 'first' ORDER BY at")).toContain(
      'request_event_of_request',
    );
  });
});
