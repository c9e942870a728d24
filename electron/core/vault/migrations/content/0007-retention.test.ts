import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as retentionMigration } from './0007-retention.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('content 0007', () => {
  const until = contentMigrations.indexOf(retentionMigration);
  const plan = (sql: string) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]!.detail;
  const addStart = (id: string, person: string | null, conversation: string | null, start = 'contractEnd') =>
    db
      .prepare("INSERT INTO retention_start VALUES (?, 'b', ?, ?, ?, 5, '', 'u', 6)")
      .run(id, person, conversation, start);
  beforeEach(() => {
    migrate(db, contentMigrations.slice(0, until));
    db.exec(`
      INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
        VALUES (1, 'c', 'b', 'bot', 'e', 0, 0);
      INSERT INTO restriction VALUES (1, 'r', 5);
    `);
    migrate(db, contentMigrations.slice(0, until + 1));
  });

  it('leaves what was there', () => {
    expect(db.prepare('SELECT count(*) FROM conversation').pluck().get()).toBe(1);
    expect(db.prepare('SELECT request_id FROM restriction').pluck().all()).toEqual(['r']);
  });

  it('knows one scope of a hold', () => {
    db.exec("INSERT INTO hold_scope VALUES ('h', '{}', 'x')");
    expect(() => db.exec("INSERT INTO hold_scope VALUES ('h', '{}', 'y')")).toThrow(/UNIQUE/);
  });

  it('lets a period begin for a person or for a conversation, of kinds that are recorded', () => {
    addStart('1', 'p', null);
    addStart('2', null, 'c', 'caseEnd');
    expect(() => addStart('3', 'p', 'c')).toThrow(/CHECK/);
    expect(() => addStart('4', null, null)).toThrow(/CHECK/);
    expect(() => addStart('5', 'p', null, 'lastMessage')).toThrow(/CHECK/);
  });

  it('finds beginnings of a person and of a conversation, and the newest, by an index', () => {
    const from = 'SELECT at FROM retention_start';
    expect(plan(`${from} WHERE backend_id = 'b' AND person_external_id = 'p'`)).toContain('retention_start_of_person');
    expect(plan(`${from} WHERE backend_id = 'b' AND conversation_external_id = 'c'`)).toContain(
      'retention_start_of_conversation',
    );
    expect(plan(`${from} ORDER BY recorded_at DESC`)).toContain('retention_start_by_time');
  });
});
