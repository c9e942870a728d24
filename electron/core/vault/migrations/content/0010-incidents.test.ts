import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as incidents } from './0010-incidents.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
  const until = contentMigrations.indexOf(incidents);
  migrate(db, contentMigrations.slice(0, until));
  db.exec(`INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
    VALUES (1, 'c', 'b', 'bot', 'e', 0, 0)`);
  migrate(db, contentMigrations.slice(0, until + 1));
});

describe('content 0010', () => {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const plan = (sql: string) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]!.detail;

  it('leaves what was there, of which no incident knows yet', () => {
    expect([count('conversation'), count('incident_comment'), count('incident_selection')]).toEqual([1, 0, 0]);
  });

  it('forgets the people with the selection they were counted in', () => {
    db.exec("INSERT INTO incident_selection VALUES ('s', 'i', '{}')");
    db.exec("INSERT INTO incident_affected VALUES ('s', 'p1', '{}'), ('s', 'p2', '{}')");
    expect(() => db.exec("INSERT INTO incident_affected VALUES ('s', 'p1', '{}')")).toThrow(/UNIQUE/);
    expect(() => db.exec("INSERT INTO incident_affected VALUES ('other', 'p1', '{}')")).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM incident_selection');
    expect(count('incident_affected')).toBe(0);
  });

  it.each(['incident_comment', 'incident_selection', 'incident_communication_text'])(
    'finds %s of an incident by an index',
    (table) => {
      expect(plan(`SELECT * FROM ${table} WHERE incident_id = 'i'`)).toContain(`${table}_of_incident`);
    },
  );
});
