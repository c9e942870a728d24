import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as requestsMigration } from './0006-requests.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('content 0006', () => {
  const until = contentMigrations.indexOf(requestsMigration);
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
      INSERT INTO request_person (request_id, name, address, email, phone, note, text)
        VALUES ('r', 'Ana', '', 'ana@example.org', '', '', 'Auskunft');
      INSERT INTO request_identifier VALUES ('r', 'email', 'ana@example.org', 'Ana@example.org');
      INSERT INTO request_comment VALUES ('k', 'r', 5, 'u', 'x');
      INSERT INTO request_file VALUES ('f', 'r', 'mail.eml', 'message/rfc822', 'source', x'00', 5, 'u');
      INSERT INTO request_task (id, request_id, kind, text, created_at) VALUES ('t', 'r', 'other', 'x', 5);
      INSERT INTO request_letter (id, request_id, kind, language, subject, body, created_at, created_by, file_id)
        VALUES ('l', 'r', 'refusal', 'de', 'x', 'x', 5, 'u', 'f');
      INSERT INTO request_search VALUES ('r', 5, '[]', 'x');
      INSERT INTO request_link (id, request_id, backend_id, target, external_id, proposal, confidence, found_at)
        VALUES ('i', 'r', 'b', 'conversation', 'e', '{}', 1, 5);
      INSERT INTO request_excluded VALUES ('r', 1, 'other', 'u', 5);
      INSERT INTO disclosure VALUES ('r', 1024, '{}', 'u', 5), ('r', 2048, '{}', 'u', 5);
      INSERT INTO disclosure_change (batch_id, request_id, message_id, made_by, made_at)
        VALUES ('g', 'r', 1024, 'u', 5), ('g', 'r', 2048, 'u', 5);
      INSERT INTO request_package (id, request_id, summary, created_by, created_at) VALUES ('p', 'r', '{}', 'u', 5);
      INSERT INTO restriction VALUES (1, 'r', 5);
    `);
  });

  it('leaves what was there', () => {
    expect([count('conversation'), count('message')]).toEqual([1, 2]);
  });

  it('takes everything of a case with its person, and keeps what is restricted restricted', () => {
    db.exec("DELETE FROM request_person WHERE request_id = 'r'");
    const tables = 'identifier comment file task letter search link excluded package'
      .split(' ')
      .map((name) => `request_${name}`);
    for (const table of [...tables, 'disclosure', 'disclosure_change']) expect(count(table), table).toBe(0);
    expect(count('restriction')).toBe(1);
  });

  it('forgets decisions about a message that leaves or says something else, and about no other', () => {
    db.exec("UPDATE message SET scope = 'k1 b2 rperson'");
    expect([count('disclosure'), count('disclosure_change')]).toEqual([2, 2]);
    db.exec("UPDATE message SET body = 'another text' WHERE id = 1024");
    expect([count('disclosure'), count('disclosure_change')]).toEqual([1, 1]);
    db.exec('DELETE FROM message WHERE id = 2048');
    expect([count('disclosure'), count('disclosure_change')]).toEqual([0, 0]);
  });

  it('lifts restrictions and exclusions with the conversation they are about', () => {
    db.exec('DELETE FROM message; DELETE FROM conversation');
    expect([count('restriction'), count('request_excluded'), count('request_person')]).toEqual([0, 0, 1]);
  });

  it('finds cases of the same identifier by an index', () => {
    const [step] = db
      .prepare("EXPLAIN QUERY PLAN SELECT request_id FROM request_identifier WHERE normalised = 'ana@example.org'")
      .all() as { detail: string }[];
    expect(step!.detail).toContain('request_identifier_by_value');
  });
});
