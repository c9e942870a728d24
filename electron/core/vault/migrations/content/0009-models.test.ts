import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as models } from './0009-models.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
  const until = contentMigrations.indexOf(models);
  migrate(db, contentMigrations.slice(0, until));
  db.exec(`INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
    VALUES (1, 'c', 'b', 'bot', 'e', 0, 0)`);
  migrate(db, contentMigrations.slice(0, until + 1));
});

describe('content 0009', () => {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

  it('leaves what was there, of which no model is known yet', () => {
    expect([count('conversation'), count('conversation_model'), count('account_action')]).toEqual([1, 0, 0]);
  });

  it('forgets models and actions with their conversation', () => {
    db.exec("INSERT INTO conversation_model VALUES (1, 'm', 1, 2, 3)");
    db.exec("INSERT INTO account_action VALUES (1, 1, 'p', NULL, NULL, 0)");
    db.exec('DELETE FROM conversation');
    expect([count('conversation_model'), count('account_action')]).toEqual([0, 0]);
  });

  it('keeps a model once for each conversation, and says yes or no of an action', () => {
    db.exec("INSERT INTO conversation_model VALUES (1, 'm', 1, 2, 3)");
    expect(() => db.exec("INSERT INTO conversation_model VALUES (1, 'm', 1, 2, 3)")).toThrow(/UNIQUE/);
    expect(() => db.exec("INSERT INTO account_action VALUES (1, 2, 'p', NULL, NULL, 0)")).toThrow(/CHECK/);
  });
});
