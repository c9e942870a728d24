import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import { openConnection } from '../../connection.ts';

/** Called once by a file of tests: opens a real encrypted database without tables, which goes when its test is over. */
export function useEncryptedFile(): () => Database.Database {
  let close = (): void => undefined;
  afterEach(() => close());
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'custos-migration-'));
    const db = openConnection(path.join(folder, 'some.db'), { key: new Uint8Array(randomBytes(32)) });
    close = () => {
      db.close();
      rmSync(folder, { recursive: true });
    };
    return db;
  };
}
