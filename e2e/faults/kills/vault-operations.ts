import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contentMigrations, registerMigrations } from '../../../electron/core/testing/inside.ts';
import { findDamageOfCopy } from './copies.ts';
import { countMessages } from './invariants.ts';
import type { Operation } from './operation.ts';

/** What works on the whole vault. */
export const sync: Operation = {
  prepare: async () => undefined,
  async perform({ test, memory }) {
    await test.finish('backends.sync', memory.backendId);
  },
  async judge(bench) {
    const { entries } = await bench.call('audit.list', { procedure: 'backends.sync', limit: 1 });
    return { outcome: entries[0]?.phase === 'done' ? 'after' : 'before', damage: [] };
  },
};

export const wipeContent: Operation = {
  async prepare({ test, memory, vault }) {
    if ((await countMessages(vault)) > 0) return;
    await test.finish('backends.sync', memory.backendId);
    memory.messages = await countMessages(vault);
  },
  async perform({ call }) {
    await call('vault.wipeContent', {});
  },
  async judge({ vault, memory }) {
    const messages = await countMessages(vault);
    const damage = messages === 0 || messages === memory.messages ? [] : [`${messages} messages are left`];
    return { outcome: messages === 0 ? 'after' : 'before', damage };
  },
};

export const backup: Operation = {
  async prepare({ memory, folder }) {
    memory.wanted.to = path.join(folder, `backup-${memory.round}.custos`);
  },
  async perform({ test, memory }) {
    const { jobId } = await test.call('vault.backup', { to: memory.wanted.to! });
    await test.waitForJob(jobId);
  },
  async judge({ memory }) {
    const to = memory.wanted.to!;
    const isThere = existsSync(path.join(to, 'vault.json'));
    const damage = isThere ? await findDamageOfCopy(to, memory) : [];
    rmSync(to, { recursive: true, force: true });
    return { outcome: isThere ? 'after' : 'before', damage };
  },
};

/** Brings artificial migrations as if this were a newer version. */
export function bringMigrations(count: number): void {
  for (const migrations of [registerMigrations, contentMigrations]) {
    const shipped = migrations.filter(({ sql }) => !sql.includes('extra_')).length;
    migrations.splice(shipped);
    for (let index = 1; index <= count; index += 1) {
      const sql = `CREATE TABLE extra_${index} (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        INSERT INTO extra_${index} SELECT i, hex(zeroblob(40)) FROM n;`;
      migrations.push({ version: shipped + index, sql });
    }
  }
}

export const migration: Operation = {
  async prepare({ call, memory }) {
    await call('vault.lock');
    memory.migrations += 1;
  },
  async perform({ call, memory }) {
    bringMigrations(memory.migrations);
    await call('vault.unlock', { ...memory.secrets[0]! });
  },
  async judge(bench) {
    const { memory, vault, test } = bench;
    const count = { compile: () => ({ sql: `SELECT count(*) AS n FROM extra_${memory.migrations}`, parameters: [] }) };
    const damage: string[] = [];
    for (const reader of [vault.register, vault.contentReader]) {
      const [row] = (await reader.all(count as never)) as { n: number }[];
      if (row?.n !== 5000) damage.push(`a migration is not whole: ${row?.n} rows`);
    }
    if ((await countMessages(vault)) !== memory.messages) damage.push('messages are missing');
    const backups = path.join(test.vaultPath, 'backups');
    const made = existsSync(backups) ? readdirSync(backups) : [];
    bringMigrations(memory.migrations);
    for (const name of made) {
      const folder = path.join(backups, name);
      if (existsSync(path.join(folder, 'vault.json'))) damage.push(...(await findDamageOfCopy(folder, memory)));
      rmSync(folder, { recursive: true });
    }
    // At the unlock that comes before this the migration is finished in any case.
    return { outcome: 'after', damage };
  },
};
