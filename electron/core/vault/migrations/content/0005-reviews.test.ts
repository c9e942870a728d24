import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as reviewsMigration } from './0005-reviews.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('content 0005', () => {
  const until = contentMigrations.indexOf(reviewsMigration);
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  beforeEach(() => {
    migrate(db, contentMigrations.slice(0, until));
    db.exec(`
      INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
        VALUES (1, 'c', 'b', 'bot', 'e', 0, 2);
      INSERT INTO message VALUES (1024, 1, 'm', 'person', 'ana@example.org', 'k1 b1 rperson'),
        (2048, 1, 'n', 'bot', 'thanks', 'k1 b1 rbot');
    `);
    migrate(db, contentMigrations.slice(0, until + 1));
    db.exec(`
      INSERT INTO review_set VALUES ('open', 'messages', 'A', '{}', 'open', 'u', 5, NULL, NULL),
        ('closed', 'messages', 'B', '{}', 'closed', 'u', 5, 'u', 6), ('sample', 'sample', 'C', '{}', 'open', 'u', 5, NULL, NULL);
      INSERT INTO review_item SELECT id, 0, 1, iif(kind = 'sample', NULL, 1024), '[1]', 'a note', 1, 'u', 5 FROM review_set;
      INSERT INTO review_change (batch_id, review_id, position, before, after, verdicts, made_by, made_at)
        SELECT 'g', id, 0, '{}', '{"note":"a note"}', '[]', 'u', 5 FROM review_set;
      INSERT INTO pseudonym VALUES (1, 'case', 'email', 'ana@example.org', 'ana@example.org', 'kim@example.org'),
        (2, 'case', 'personName', 'ana', 'Ana', 'Kim');
      INSERT INTO pseudonym_use VALUES (1, 1024), (2, 1024), (2, 2048);
    `);
  });
  const items = () => db.prepare('SELECT * FROM review_item ORDER BY review_id').all();

  it('keeps the place of a message that leaves, and nothing that was noted about it', () => {
    db.exec('DELETE FROM message WHERE id = 1024');
    const gone = { position: 0, message_id: null, conversation_key: 1, decision: '[]', note: '', is_done: 1 };
    expect(items()).toMatchObject([
      { review_id: 'closed', ...gone },
      { review_id: 'open', ...gone },
      { review_id: 'sample', decision: '[1]', note: 'a note' },
    ]);
    expect(db.prepare('SELECT review_id FROM review_change').pluck().all()).toEqual(['sample']);
  });

  it('keeps the verdicts on a conversation that leaves', () => {
    db.exec('DELETE FROM message; DELETE FROM conversation');
    expect(items()[2]).toMatchObject({ conversation_key: null, decision: '[1]', note: '', is_done: 1 });
    expect(count('review_change')).toBe(0);
  });

  it('opens a message anew whose text changes, and lets it be gone from a closed review', () => {
    db.exec("UPDATE message SET scope = 'k1 b2 rperson'");
    expect(count('review_change')).toBe(3);
    db.exec("UPDATE message SET body = 'another text' WHERE id = 1024");
    expect(items()).toMatchObject([
      { review_id: 'closed', message_id: null, decision: '[]', note: '', is_done: 1 },
      { review_id: 'open', message_id: 1024, decision: '[]', note: '', is_done: 0, decided_by: null },
      { review_id: 'sample', decision: '[1]' },
    ]);
  });

  it('forgets what a pseudonym stands for with the last message in which it stood', () => {
    db.exec('DELETE FROM message WHERE id = 1024');
    expect(db.prepare('SELECT original FROM pseudonym').pluck().all()).toEqual(['Ana']);
    db.exec("UPDATE message SET body = 'nothing' WHERE id = 2048");
    expect(count('pseudonym') + count('pseudonym_use')).toBe(0);
  });

  it('removes a review with its items and changes', () => {
    db.exec('DELETE FROM review_set');
    expect([count('review_item'), count('review_change')]).toEqual([0, 0]);
  });
});
