import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { contentMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as counts } from './0012-counts.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
  const before = contentMigrations.indexOf(counts);
  migrate(db, contentMigrations.slice(0, before));
  db.exec(`INSERT INTO finding VALUES ('f', 'injection', '', 'attempted', 'high', 'bot', NULL, 1, '[]', '{}', 'open', '',
    NULL, NULL)`);
  migrate(db, contentMigrations.slice(0, before + 1));
});

describe('content 0012', () => {
  const groups = `SELECT rule, bot_id, count(*) AS findings, sum(severity = 'high') AS high FROM finding
    WHERE status = 'open' AND conversation_key IS NULL GROUP BY rule, bot_id`;

  it('leaves the findings that were there', () => {
    expect(db.prepare(groups).all()).toEqual([{ rule: 'injection', bot_id: 'bot', findings: 1, high: 1 }]);
  });

  it('counts groups from the index alone', () => {
    expect(JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${groups}`).all())).toContain(
      'COVERING INDEX finding_by_group (status=?)',
    );
  });

  it('adds up the messages of a system from the index alone', () => {
    const sizes = 'SELECT backend_id, count(*), sum(message_count) FROM conversation GROUP BY backend_id';
    expect(JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sizes}`).all())).toContain(
      'COVERING INDEX conversation_by_size',
    );
  });
});
