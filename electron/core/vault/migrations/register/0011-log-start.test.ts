import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as logStart } from './0011-log-start.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
  const before = registerMigrations.indexOf(logStart);
  migrate(db, registerMigrations.slice(0, before));
  for (let seq = 1; seq <= 4; seq += 1)
    db.exec(`INSERT INTO audit_entry VALUES (${seq}, 0, NULL, 'vault.lock', '{}', 'h${seq}')`);
  db.exec("INSERT INTO audit_head VALUES (1, 4, 'h4')");
  migrate(db, registerMigrations.slice(0, before + 1));
});

const begin = (seq: number, hash = `h${seq}`) =>
  db.exec(`INSERT INTO audit_start VALUES (${seq}, '${hash}', '{}', '')`);
const left = () => db.prepare('SELECT seq FROM audit_entry ORDER BY seq').pluck().all();

describe('register 0011', () => {
  it('leaves the log of a vault from before as it is, and keeps every entry from being deleted or changed', () => {
    expect(left()).toEqual([1, 2, 3, 4]);
    expect(() => db.exec('DELETE FROM audit_entry WHERE seq = 1')).toThrow(/append-only/);
    expect(() => db.exec("UPDATE audit_entry SET hash = 'x' WHERE seq = 1")).toThrow(/append-only/);
  });

  it('lets go what lies before the start, and nothing else', () => {
    begin(2);
    expect(() => db.exec('DELETE FROM audit_entry WHERE seq <= 3')).toThrow(/append-only/);
    db.exec('DELETE FROM audit_entry WHERE seq <= 2');
    expect(left()).toEqual([3, 4]);
    expect(() => db.exec("INSERT INTO audit_entry VALUES (2, 0, NULL, 'x', '{}', 'h2')")).toThrow(/append-only/);
    db.exec("INSERT INTO audit_entry VALUES (5, 0, NULL, 'x', '{}', 'h5')");
  });

  it('begins after an entry that is there, later each time, and never after the last', () => {
    expect(() => begin(2, 'other')).toThrow(/begins after/);
    expect(() => begin(9)).toThrow(/begins after/);
    expect(() => begin(4)).toThrow(/begins after/);
    begin(2);
    expect(() => begin(1)).toThrow(/begins after/);
    begin(3);
    expect(() => db.exec("UPDATE audit_start SET body = 'x'")).toThrow(/append-only/);
    expect(() => db.exec('DELETE FROM audit_start')).toThrow(/append-only/);
  });

  it('keeps agreements unchanged, and shows them with those that are still in the log', () => {
    db.exec(`INSERT INTO kept_agreement VALUES (0, 'records.release', '{"a":1}')`);
    expect(() => db.exec("UPDATE kept_agreement SET body = '{}'")).toThrow(/never changed/);
    expect(db.prepare('SELECT count(*) FROM agreement').pluck().get()).toBe(5);
  });
});
