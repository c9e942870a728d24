import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';
import { chainStart, hashEntry, verifyChain } from './chain.ts';
import { openConnection, Register, registerMigrations } from '../vault/index.ts';
import { appendEntry, readHead } from './append.ts';
import { verifyExport } from './index.ts';
import { readEntries } from './read.ts';

function makeChain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry = {
      seq,
      at: new Date(seq * 1000).toISOString(),
      userId: null,
      procedure: 'audit.verify',
      phase: 'done' as const,
      reason: null,
      refs: { hits: seq },
      previousHash: entries.at(-1)?.hash ?? chainStart,
    };
    entries.push({ ...entry, hash: hashEntry(entry) });
  }
  return entries;
}

const headOf = (entries: AuditEntry[]) => ({ seq: entries.length, hash: entries.at(-1)?.hash ?? chainStart });

describe('the hash chain', () => {
  const entries = makeChain(40);

  it('is intact as written, also when empty', () => {
    expect(verifyChain(entries, headOf(entries))).toMatchObject({ intact: true, entries: 40 });
    expect(verifyChain([], { seq: 0, hash: chainStart })).toMatchObject({ intact: true, entries: 0 });
  });

  it('is broken by dropping any entry, the last included', () => {
    for (let index = 0; index < entries.length; index += 1) {
      const without = entries.toSpliced(index, 1);
      expect(verifyChain(without, headOf(entries)).intact).toBe(false);
    }
  });

  it('is broken by swapping any two neighbours', () => {
    for (let index = 1; index < entries.length; index += 1) {
      const swapped = entries.with(index, entries[index - 1]!).with(index - 1, entries[index]!);
      expect(verifyChain(swapped, headOf(entries)).intact).toBe(false);
    }
  });

  it('is broken by changing any field, and says where', () => {
    const change = fc.constantFrom<Partial<AuditEntry>>(
      { at: '2001-01-01T00:00:00.000Z' },
      { procedure: 'vault.lock' },
      { phase: 'failed' },
      { refs: { hits: -1 } },
      { reason: { purpose: 'other' } },
      { userId: '01a2036c-b12a-7795-9c81-2794e9d46d33' },
    );
    fc.assert(
      fc.property(fc.nat(entries.length - 1), change, (index, fields) => {
        const changed = entries.with(index, { ...entries[index]!, ...fields });
        expect(verifyChain(changed, headOf(entries))).toMatchObject({ intact: false, brokenAt: index + 1 });
      }),
    );
  });

  it('is broken by changing an entry and hashing everything after it anew', () => {
    const forged = makeChain(40).with(4, { ...entries[4]!, procedure: 'vault.lock' });
    for (let index = 4; index < forged.length; index += 1) {
      const { hash: _old, ...rest } = { ...forged[index]!, previousHash: forged[index - 1]!.hash };
      forged[index] = { ...rest, hash: hashEntry(rest) };
    }
    expect(verifyChain(forged, headOf(entries)).intact).toBe(false);
  });
});

describe('the log of a vault', () => {
  let test: TestCore;
  let exported: string;

  beforeAll(async () => {
    test = await openTestCore();
    for (let index = 0; index < 5; index += 1) await test.call('vault.setIdleLock', { minutes: 5 + index });
    const to = path.join(test.folder, 'log.jsonl');
    await test.call('audit.export', { to });
    exported = readFileSync(to, 'utf8');
    rmSync(to);
  });
  afterAll(async () => {
    await test.dispose();
  });

  it('names who did what, and verifies', async () => {
    const { entries } = await test.call('audit.list', { procedure: 'vault.setIdleLock' });
    expect(entries).toHaveLength(5);
    expect(entries[0]).toMatchObject({ userName: 'Dana Probst', phase: 'done', refs: { minutes: 9 } });
    expect(await test.call('audit.verify')).toMatchObject({ intact: true, brokenAt: null });
  });

  it.each([
    ['UPDATE audit_entry SET user_id = NULL WHERE seq = 3', 3],
    ['UPDATE audit_entry SET at = at + 1 WHERE seq = 2', 2],
    ["UPDATE audit_entry SET procedure = 'vault.lock' WHERE seq = 4", 4],
    ["UPDATE audit_entry SET body = 'nothing' WHERE seq = 1", 1],
    ['UPDATE audit_entry SET seq = 900 WHERE seq = 2', 2],
    ['INSERT INTO audit_entry SELECT -1, at, user_id, procedure, body, hash FROM audit_entry WHERE seq = 1', 1],
    ['DELETE FROM audit_entry WHERE seq = 6', 6],
  ])('is found out by %s', async (statement, brokenAt) => {
    const db = openConnection(':memory:', { key: null });
    for (const { sql } of registerMigrations) db.exec(sql);
    const register = new Register(db);
    for (let index = 0; index < 6; index += 1) {
      const occurrence = { at: index, userId: 'a', procedure: 'audit.verify', phase: 'done' as const };
      register.write((writer) => appendEntry(writer, occurrence));
    }
    expect(verifyChain(readEntries(register), readHead(register)).intact).toBe(true);
    db.exec('DROP TRIGGER audit_entry_is_never_changed; DROP TRIGGER audit_entry_is_never_deleted;');
    db.exec(statement);
    expect(verifyChain(readEntries(register), readHead(register))).toMatchObject({ intact: false, brokenAt });
    db.close();
  });

  it('can be exported and checked without the vault', () => {
    expect(verifyExport(Buffer.from(exported))).toMatchObject({ intact: true, entries: 7 });
  });

  it('is found out by any changed byte of the export', () => {
    const bytes = Buffer.from(exported);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, flip) => {
        const changed = Buffer.from(bytes);
        changed[index] = changed[index]! ^ flip;
        expect(verifyExport(changed).intact).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found out by bytes that a reader would take for the same broken character', async () => {
    const to = path.join(test.folder, 'broken-character.jsonl');
    await test.call('transcripts.search', { reason: { purpose: 'Pr\uFFFDfung' } });
    await test.call('audit.export', { to });
    const bytes = readFileSync(to);
    expect(verifyExport(bytes).intact).toBe(true);
    bytes[bytes.indexOf(Buffer.from('\uFFFD'))] = 0xf0;
    expect(bytes.toString('utf8')).toBe(readFileSync(to, 'utf8'));
    expect(verifyExport(bytes).intact).toBe(false);
  });

  it('is found out by a dropped, repeated or reordered line of the export', () => {
    const lines = exported.trimEnd().split('\n');
    const isIntact = (text: string): boolean => verifyExport(Buffer.from(text)).intact;
    for (let index = 0; index < lines.length; index += 1) {
      expect(isIntact(`${lines.toSpliced(index, 1).join('\n')}\n`)).toBe(false);
      expect(isIntact(`${lines.toSpliced(index, 0, lines[index]!).join('\n')}\n`)).toBe(false);
    }
    expect(isIntact(`${lines.toReversed().join('\n')}\n`)).toBe(false);
    expect(isIntact('')).toBe(false);
  });

  it('refuses to write over a file', async () => {
    const to = path.join(test.folder, 'twice.jsonl');
    await test.call('audit.export', { to });
    expect(await problemCode(test.call('audit.export', { to }))).toBe('export.exists');
  });
});
