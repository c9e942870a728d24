import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSyncTest, startFilledServer, type SyncTest } from './backends/testing/sync-fixture.ts';
import { addPerson, personPassphrase } from './testing/people.ts';
import { keySlotSchema, openKeySlot, type SlotKeys } from './vault/key-slot.ts';

/** With SQLCipher and an auditor's slot alone, as someone would who does not use Custos to read. */
let sync: SyncTest;
let keys: SlotKeys;
let said: string[];

const file = (name: string): string => path.join(sync.test.vaultPath, name);

function openPlainly(name: string, key: Uint8Array): Database.Database {
  const db = new Database(file(name), { readonly: true });
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

beforeAll(async () => {
  sync = await openSyncTest(await startFilledServer(200));
  await sync.sync();
  said = sync.servedRows().map((row) => row.split(' ').slice(3).join(' '));
  await addPerson(sync.test, 'auditor');
  await sync.test.call('vault.lock');
  const { slots } = JSON.parse(readFileSync(file('vault.json'), 'utf8')) as { slots: unknown[] };
  const slot = slots.map((each) => keySlotSchema.parse(each)).find(({ user }) => user === 'auditor')!;
  keys = (await openKeySlot(slot, personPassphrase))!;
}, 120_000);
afterAll(() => sync.dispose());

describe('an auditor’s slot', () => {
  it('holds the key to the register and none to the content', () => {
    expect(keys.register).toHaveLength(32);
    expect(keys.content).toBeNull();
  });

  it('opens the register, in which nothing of what people said is written', () => {
    const db = openPlainly('register.db', keys.register);
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
    const text = JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM "${table}"`).all()));
    db.close();
    expect(tables).toContain('audit_entry');
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((sentence) => sentence.length >= 16 && text.includes(sentence))).toEqual([]);
  });

  it.each(['register', 'header'] as const)('does not open the content with its %s key', (name) => {
    const db = openPlainly('content.db', keys[name]);
    expect(() => db.prepare('SELECT count(*) FROM message').get()).toThrow(/not a database/);
    db.close();
  });
});
