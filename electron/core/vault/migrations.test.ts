import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from './connection.ts';
import { contentMigrations, registerMigrations } from './migration-list.ts';
import { migrate, versionOf } from './migrate.ts';

let folder: string;
let db: Database.Database;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'custos-migration-'));
  db = openConnection(path.join(folder, 'some.db'), { key: new Uint8Array(randomBytes(32)) });
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const ordinaryTables = () =>
  db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[];

function expectStrictTables(): void {
  const loose = ordinaryTables().filter(({ name, type, strict }) => {
    const isOurs = type === 'table' && !name.startsWith('sqlite_') && !/_fts(_|$)/.test(name);
    return isOurs && strict === 0;
  });
  expect(loose).toEqual([]);
}

describe.each([
  ['register', registerMigrations],
  ['content', contentMigrations],
])('the migrations of the %s', (_name, migrations) => {
  it('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_migration, index) => index + 1));
  });

  it('bring an empty file to the newest version, and do nothing when repeated', () => {
    migrate(db, migrations);
    const schema = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
    expect(versionOf(db)).toBe(migrations.length);
    migrate(db, migrations);
    expect(db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()).toEqual(schema);
  });

  it('leave STRICT tables only', () => {
    migrate(db, migrations);
    expectStrictTables();
  });

  it('undo themselves when one fails half-way', () => {
    const broken = [...migrations, { version: migrations.length + 1, sql: 'CREATE TABLE half (a) STRICT; nonsense' }];
    expect(() => migrate(db, broken)).toThrow();
    expect(versionOf(db)).toBe(migrations.length);
    expect(ordinaryTables().some(({ name }) => name === 'half')).toBe(false);
  });

  it('refuse a file from a newer version', () => {
    db.pragma('user_version = 4000');
    expect(() => migrate(db, migrations)).toThrow(expect.objectContaining({ code: 'vault.formatNewer' }));
  });
});

describe('register 0001', () => {
  it('makes a log whose entries can be neither changed nor deleted', () => {
    migrate(db, registerMigrations);
    db.exec("INSERT INTO audit_entry VALUES (1, 0, NULL, 'vault.create', '{}', 'x')");
    expect(() => db.exec("UPDATE audit_entry SET hash = 'y'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM audit_entry')).toThrow(/append-only/);
  });
});

describe('register 0002', () => {
  it('keeps users and backends, who then are active and reach private addresses only as the sample did', () => {
    migrate(db, registerMigrations.slice(0, 1));
    db.exec(`
      INSERT INTO user VALUES ('u', 'dpo', 'Dana Probst', 'dpo', 5);
      INSERT INTO controller VALUES ('c', 'Muster AG', '{}', 5);
      INSERT INTO backend (id, controller_id, connector, name, base_url, is_sample, created_at, created_by)
      VALUES ('s', 'c', 'open-admin-api', 'Sample', 'http://127.0.0.1:1', 1, 5, 'u'),
             ('b', 'c', 'langgraph', 'Shop', 'https://shop.example', 0, 5, 'u');
    `);
    migrate(db, registerMigrations.slice(0, 2));
    expect(db.prepare('SELECT id, name, role, state, created_by, public_key FROM user').all()).toEqual([
      { id: 'u', name: 'dpo', role: 'dpo', state: 'active', created_by: null, public_key: null },
    ]);
    expect(db.prepare('SELECT id, allows_private FROM backend ORDER BY id').all()).toEqual([
      { id: 'b', allows_private: 0 },
      { id: 's', allows_private: 1 },
    ]);
  });

  it('lets nobody decide on his own request and nobody change a signed review', () => {
    migrate(db, registerMigrations.slice(0, 2));
    db.exec("INSERT INTO user (id, name, display_name, role, created_at) VALUES ('u', 'dpo', 'Dana', 'dpo', 5)");
    db.exec(`INSERT INTO approval (id, procedure, kind, input, effects, fingerprint, note, requested_by, requested_at,
      expires_at, state) VALUES ('a', 'p', 'deletion', '{}', '[]', 'f', '', 'u', 5, 9, 'open')`);
    expect(() => db.exec("UPDATE approval SET state = 'approved', decided_by = 'u'")).toThrow(/CHECK/);
    db.exec("INSERT INTO access_review VALUES ('r', NULL, 0, 1, 'u', 2, '{}')");
    expect(() => db.exec("UPDATE access_review SET body = 'x'")).toThrow(/final/);
  });
});

describe('content 0002', () => {
  const message = "INSERT INTO message VALUES (1024, 1, 'm', 'person', 'ana@example.org', 'k1 b1 rperson')";
  const conversation = `INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
    VALUES (1, 'c', 'b', 'bot', 'e', 0, 1)`;

  it('leaves the messages of a vault from before to be scanned, and none where there are none', () => {
    migrate(db, contentMigrations.slice(0, 1));
    db.exec(`${conversation}; ${message}`);
    migrate(db, contentMigrations.slice(0, 2));
    expect(db.prepare('SELECT rules, position FROM scan_state').all()).toEqual([{ rules: '', position: -1 }]);
    const empty = openConnection(path.join(folder, 'empty.db'), { key: new Uint8Array(randomBytes(32)) });
    migrate(empty, contentMigrations.slice(0, 2));
    expect(empty.prepare('SELECT * FROM scan_state').all()).toEqual([]);
    empty.close();
  });

  it('takes what was found and decided away with its message, and with its text', () => {
    migrate(db, contentMigrations.slice(0, 2));
    const find = "INSERT INTO detected_span VALUES (1024, 0, 15, 'email', 1, 'email.address', 0)";
    const decide = "INSERT INTO span_verdict VALUES (1024, 0, 15, 'email', 'rejected', 'u', 0)";
    const count = () =>
      db.prepare('SELECT (SELECT count(*) FROM detected_span) + (SELECT count(*) FROM span_verdict)').pluck().get();
    db.exec(`${conversation}; ${message}; ${find}; ${decide}`);
    db.exec("UPDATE message SET scope = 'k1 b2 rperson'");
    expect(count()).toBe(2);
    db.exec("UPDATE message SET body = 'nobody@example.org'");
    expect(count()).toBe(0);
    db.exec(`${find}; ${decide}; DELETE FROM message`);
    expect(count()).toBe(0);
  });

  it('finds the messages of one type without reading the others', () => {
    migrate(db, contentMigrations.slice(0, 2));
    const plan = db
      .prepare("EXPLAIN QUERY PLAN SELECT message_id FROM detected_span WHERE type = 'iban' ORDER BY message_id DESC")
      .all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain('USING COVERING INDEX detected_span_by_type (type=?)');
    expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE');
  });
});

describe('register 0003', () => {
  it('keeps bots, of which nothing is declared yet, and lets nobody change a version of a notice', () => {
    migrate(db, registerMigrations.slice(0, 2));
    db.exec(`
      INSERT INTO controller VALUES ('c', 'Muster AG', '{}', 5);
      INSERT INTO backend (id, controller_id, connector, name, base_url, created_at, created_by)
      VALUES ('b', 'c', 'langgraph', 'Shop', 'https://shop.example', 5, 'u');
      INSERT INTO bot VALUES ('bot', 'b', 'e', 'Ella');
    `);
    migrate(db, registerMigrations.slice(0, 3));
    expect(db.prepare('SELECT id, name FROM bot').all()).toEqual([{ id: 'bot', name: 'Ella' }]);
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    for (const table of ['bot_profile', 'check_rule', 'own_check_rule', 'privacy_notice']) expect(count(table)).toBe(0);
    db.exec("INSERT INTO privacy_notice VALUES ('n', 'de', '1', 0, '', '', 'Text', 'u', 0)");
    db.exec("INSERT INTO privacy_notice_bot VALUES ('n', 'bot')");
    expect(() => db.exec("UPDATE privacy_notice SET text = 'other'")).toThrow(/never changed/);
    expect(() => db.exec("INSERT INTO privacy_notice_bot VALUES ('n', 'nobody')")).toThrow(/FOREIGN KEY/);
    db.exec('DELETE FROM privacy_notice');
    expect(count('privacy_notice_bot')).toBe(0);
  });
});

describe('register 0004', () => {
  it('keeps what was declared and checked, trusts nobody’s rules yet, and lets nobody change or drop adopted ones', () => {
    migrate(db, registerMigrations.slice(0, 3));
    db.exec(`
      INSERT INTO check_rule VALUES ('injection', '{"isEnabled":false}');
      INSERT INTO privacy_notice VALUES ('n', 'de', '1', 0, '', '', 'Text', 'u', 0);
    `);
    migrate(db, registerMigrations.slice(0, 4));
    expect(db.prepare('SELECT changes FROM check_rule').pluck().all()).toEqual(['{"isEnabled":false}']);
    expect(db.prepare('SELECT id FROM privacy_notice').pluck().all()).toEqual(['n']);
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    for (const table of ['rule_publisher', 'rule_pack']) expect(count(table)).toBe(0);
    db.exec("INSERT INTO rule_pack VALUES ('p', 'key', 1, 'f', '{}', 'u', 0)");
    expect(() => db.exec("UPDATE rule_pack SET signed = '[]'")).toThrow(/never changed/);
    expect(() => db.exec('DELETE FROM rule_pack')).toThrow(/never deleted/);
    expect(() => db.exec("INSERT INTO rule_pack VALUES ('q', 'key', 1, 'g', '{}', 'u', 0)")).toThrow(/UNIQUE/);
  });
});

describe('content 0004', () => {
  const stored = `
    INSERT INTO conversation (key, id, backend_id, bot_id, external_id, started_at, message_count)
    VALUES (1, 'c1', 'b', 'bot', 'e1', 0, 1), (2, 'c2', 'b', 'bot', 'e2', 0, 1);
    INSERT INTO message VALUES (1024, 1, 'm1', 'person', 'ana@example.org', 'k1 b1 rperson'),
      (2048, 2, 'm2', 'bot', 'Guten Tag', 'k1 b1 rbot');`;
  const checked = () => db.prepare('SELECT conversation_key FROM check_state ORDER BY 1').pluck().all();
  const markChecked = () => db.exec("INSERT OR REPLACE INTO check_state VALUES (1, 'today'), (2, 'today')");

  beforeEach(() => {
    migrate(db, contentMigrations.slice(0, 3));
    db.exec(stored);
    migrate(db, contentMigrations.slice(0, 4));
  });

  it('leaves what a vault from before holds to be checked', () => {
    expect(db.prepare('SELECT count(*) FROM conversation').pluck().get()).toBe(2);
    expect(checked()).toEqual([]);
  });

  it.each([
    ['comes', "INSERT INTO message VALUES (4096, 1, 'm3', 'bot', 'Hallo', 'k1 b1 rbot')"],
    ['goes', 'DELETE FROM message WHERE id = 1024'],
    ['has another text', "UPDATE message SET body = 'anna@example.org' WHERE id = 1024"],
    ['is said by somebody else', "UPDATE message SET role = 'agent' WHERE id = 1024"],
    ['is judged by a person', "INSERT INTO span_verdict VALUES (1024, 0, 15, 'email', 'rejected', 'u', 0)"],
  ])('makes a conversation due again when a message %s, and no other', (_what, statement) => {
    markChecked();
    db.exec(statement);
    expect(checked()).toEqual([2]);
  });

  it('makes one due again that belongs to another bot or began at another time, and leaves those that stay the same', () => {
    markChecked();
    db.exec("UPDATE conversation SET bot_id = 'bot', started_at = 0; UPDATE message SET scope = 'k1 b2 rperson'");
    expect(checked()).toEqual([1, 2]);
    db.exec(
      "UPDATE conversation SET bot_id = 'other' WHERE key = 1; UPDATE conversation SET started_at = 9 WHERE key = 2",
    );
    expect(checked()).toEqual([]);
  });

  it('takes verdicts back like it took them in', () => {
    db.exec("INSERT INTO span_verdict VALUES (1024, 0, 15, 'email', 'rejected', 'u', 0)");
    markChecked();
    db.exec("UPDATE span_verdict SET verdict = 'accepted'");
    expect(checked()).toEqual([2]);
    markChecked();
    db.exec('DELETE FROM span_verdict');
    expect(checked()).toEqual([2]);
  });

  it('leaves nothing of a conversation that is erased', () => {
    markChecked();
    db.exec(
      "INSERT INTO check_result VALUES (1, 'injection', 'ok'); INSERT INTO asked_data VALUES (1024, 'email', 1, 0)",
    );
    db.exec('DELETE FROM message WHERE conversation_key = 1; DELETE FROM conversation WHERE key = 1');
    for (const table of ['check_result', 'asked_data'])
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    expect(checked()).toEqual([2]);
  });
});

describe('content 0001', () => {
  it('searches newest first without sorting', () => {
    migrate(db, contentMigrations);
    const plan = db
      .prepare("EXPLAIN QUERY PLAN SELECT rowid FROM message_fts WHERE message_fts MATCH 'a' ORDER BY rowid DESC")
      .all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE');
  });

  it('keeps every connection from writing temporary files', () => {
    expect(db.pragma('temp_store', { simple: true })).toBe(2);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
  });
});
