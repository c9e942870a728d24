import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as withoutBotMigration } from './0008-findings-without-bot.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
});

describe('content 0008', () => {
  const until = contentMigrations.indexOf(withoutBotMigration);
  const plan = (sql: string) => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])[0]!.detail;
  const add = (id: string, bot: string | null, conversation: number | null, aspect = 'a') =>
    db
      .prepare(
        `INSERT INTO finding (id, rule, aspect, outcome, severity, bot_id, conversation_key, at, evidence, details, status,
          note) VALUES (?, 'r', ?, 'o', 'low', ?, ?, 5, '[7]', '{}', 'open', '')`,
      )
      .run(id, aspect, bot, conversation);
  beforeEach(() => {
    migrate(db, contentMigrations.slice(0, until));
    db.exec(`
      INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
        VALUES (1, 'c', 'b', 'bot', 'e', 0, 0);
    `);
    add('1', 'bot', 1);
    db.exec("UPDATE finding SET status = 'rejected', note = 'n', decided_by = 'u', decided_at = 9");
    migrate(db, contentMigrations.slice(0, until + 1));
  });

  it('leaves findings with what was decided about them', () => {
    expect(db.prepare('SELECT * FROM finding').all()).toMatchObject([
      { id: '1', bot_id: 'bot', conversation_key: 1, evidence: '[7]', status: 'rejected', note: 'n', decided_at: 9 },
    ]);
  });

  it('takes findings about no bot, each once, but about no conversation without its bot', () => {
    add('2', null, null);
    add('3', null, null, 'b');
    expect(() => add('4', null, null)).toThrow(/UNIQUE/);
    expect(() => add('5', 'bot', 1)).toThrow(/UNIQUE/);
    expect(() => add('6', null, 1)).toThrow(/CHECK/);
  });

  it('loses findings with their conversation, and finds them by an index', () => {
    db.pragma('foreign_keys = ON');
    db.exec('DELETE FROM conversation');
    expect(db.prepare('SELECT count(*) FROM finding').pluck().get()).toBe(0);
    expect(plan("SELECT * FROM finding WHERE status = 'open' ORDER BY at")).toContain('finding_by_status');
    expect(plan('SELECT * FROM finding WHERE conversation_key = 1')).toContain('finding_of_conversation');
  });
});
