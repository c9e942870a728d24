import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../migrate.ts';
import { registerMigrations } from '../../migration-list.ts';
import { useEncryptedFile } from '../testing/encrypted-file.ts';
import { migration as connectors } from './0010-connectors.ts';

const openFile = useEncryptedFile();
let db: Database.Database;
beforeEach(() => {
  db = openFile();
  migrate(db, registerMigrations.slice(0, registerMigrations.indexOf(connectors) + 1));
});

const add = (id: string, name: string) =>
  db.exec(`INSERT INTO added_connector (id, name, title, description, fingerprint, added_by, added_at)
    VALUES ('${id}', '${name}', 'A', '{}', 'x', 'u', 1)`);

describe('register 0010', () => {
  it('knows one connector of a name at a time, and remembers those removed', () => {
    add('1', 'in-house');
    add('2', 'other');
    expect(() => add('3', 'in-house')).toThrow(/UNIQUE/);
    db.exec("UPDATE added_connector SET removed_at = 2, removed_by = 'u' WHERE id = '1'");
    add('3', 'in-house');
    expect(db.prepare('SELECT count(*) FROM added_connector').pluck().get()).toBe(3);
  });

  it('knows of each approval and removal who did it', () => {
    add('1', 'in-house');
    expect(() => db.exec('UPDATE added_connector SET approved_at = 2')).toThrow(/CHECK/);
    expect(() => db.exec('UPDATE added_connector SET removed_at = 2')).toThrow(/CHECK/);
  });
});
