import type Database from 'better-sqlite3';
import { Problem } from '../../../shared/errors/problem.ts';

export interface Migration {
  version: number;
  sql: string;
}

/** @throws Problem vault.formatNewer when the file knows a migration that we do not */
export function pendingMigrations(db: Database.Database, migrations: readonly Migration[]): Migration[] {
  const current = versionOf(db);
  if (current > (migrations.at(-1)?.version ?? 0)) throw new Problem('vault.formatNewer');
  return migrations.filter((migration) => migration.version > current);
}

/** Applies each migration in its own transaction, in order. Repeating after a crash is safe. */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  for (const migration of pendingMigrations(db, migrations)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}

export function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
