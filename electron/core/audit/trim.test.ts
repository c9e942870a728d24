import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, problemCode, type TestCore } from '../testing/test-core.ts';
import { workOutside } from '../testing/work-outside.ts';
import { openConnection, Register, registerMigrations } from '../vault/index.ts';
import { generateKeyPairSync } from 'node:crypto';
import { appendEntry } from './append.ts';
import { findAgreement } from './find-agreement.ts';
import { refsOfStart } from './log-start.ts';
import { findOldest, removeOldest } from './trim.ts';
import { verifyExport } from './verify-export.ts';
import { verifyLog } from './verify-log.ts';

const day = 86_400_000;
const vaultId = '01a2036c-b12a-7795-9c81-2794e9d46d33';

interface Log {
  db: Database.Database;
  register: Register;
  /** Removes as the command does: with the entry that says so. */
  trim(before: number): number;
}

/** A log of so many entries, one a day. */
function makeLog(length: number): Log {
  const db = openConnection(':memory:', { key: null });
  for (const { sql } of registerMigrations) db.exec(sql);
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'der', type: 'pkcs8' });
  db.prepare("INSERT INTO meta VALUES ('signing_key', ?)").run(key);
  const register = new Register(db);
  const append = (at: number, procedure = 'audit.verify', refs = {}) =>
    register.write((writer) => appendEntry(writer, { at, userId: 'u', procedure, phase: 'done', refs }));
  for (let index = 0; index < length; index += 1) append(index * day);
  return {
    db,
    register,
    trim(before) {
      const oldest = findOldest(register, before);
      if (!oldest) return 0;
      const at = length * day;
      register.write((writer) => {
        removeOldest(writer, oldest, { vaultId, at, by: 'u', keepYears: 1, note: 'vorbei' });
        appendEntry(writer, {
          at,
          userId: 'u',
          procedure: 'retention.trimLog',
          phase: 'done',
          refs: refsOfStart(oldest),
        });
      });
      return oldest.entries;
    },
  };
}

const verify = ({ register }: Log) => verifyLog(register, vaultId);

describe('a log whose oldest entries were removed', () => {
  it('is intact wherever it was cut, again and again, and says what is gone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.nat(35), { minLength: 1, maxLength: 4 }),
        (length, cuts) => {
          const log = makeLog(length);
          let removed = 0;
          let left = length;
          for (const cut of cuts) {
            const count = log.trim(cut * day);
            removed += count;
            left += count === 0 ? 0 : 1 - count;
            const { removed: start, ...result } = verify(log);
            expect(result).toMatchObject({ intact: true, entries: left, problem: null });
            expect(start?.seq ?? 0).toBe(removed);
          }
          log.db.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never loses an entry that is as young as the limit, nor one after it, nor the last', () => {
    const log = makeLog(10);
    // A clock that was set back: an old time after a young one.
    log.register.write((writer) =>
      appendEntry(writer, { at: 0, userId: 'u', procedure: 'audit.verify', phase: 'done' }),
    );
    expect(findOldest(log.register, 4 * day)).toMatchObject({ entries: 4, seq: 4, lastAt: 3 * day });
    expect(findOldest(log.register, 0)).toBeNull();
    expect(findOldest(log.register, 900 * day)).toMatchObject({ seq: 10 });
    log.db.close();
  });

  it.each([
    ['an entry changed', "UPDATE audit_entry SET user_id = 'x' WHERE seq = 8", 8],
    ['an entry dropped', 'DELETE FROM audit_entry WHERE seq = 9', 9],
    ['the first that is left dropped', 'DELETE FROM audit_entry WHERE seq = 6', 6],
    ['the last dropped', 'DELETE FROM audit_entry WHERE seq = 11', 11],
    ['the start moved', 'UPDATE audit_start SET seq = 6, hash = (SELECT hash FROM audit_entry WHERE seq = 6)', 7],
    ['another reason', "UPDATE audit_start SET body = json_set(body, '$.note', 'x')", 6],
    ['another time', "UPDATE audit_start SET body = json_set(body, '$.removedAt', '2001-01-01T00:00:00.000Z')", 6],
    ['no signature', "UPDATE audit_start SET signature = ''", 6],
    ['no start', 'DELETE FROM audit_start', 1],
  ])('is found out by %s', (_what, statement, brokenAt) => {
    const log = makeLog(10);
    log.trim(5 * day);
    expect(verify(log)).toMatchObject({ intact: true, entries: 6, removed: { seq: 5, entries: 5, note: 'vorbei' } });
    const triggers = log.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit%'");
    for (const name of triggers.pluck().all()) log.db.exec(`DROP TRIGGER ${String(name)}`);
    log.db.exec(statement);
    expect(verify(log)).toMatchObject({
      intact: false,
      brokenAt,
      removed: statement.includes('audit_start') ? null : {},
    });
    log.db.close();
  });

  it('is not believed where a start was signed and no entry tells of it', () => {
    const log = makeLog(10);
    const oldest = findOldest(log.register, 5 * day)!;
    log.register.write((writer) =>
      removeOldest(writer, oldest, { vaultId, at: 0, by: 'u', keepYears: 1, note: 'still' }),
    );
    expect(verify(log)).toMatchObject({ intact: false, problem: 'no entry tells of the removal of the older ones' });
    log.db.close();
  });

  it('keeps who agreed to what still holds, without the words of the reason', () => {
    const log = makeLog(2);
    const refs = { revisionId: 'r/1', approvalId: 'a', approvedBy: 'second' };
    const reason = { purpose: 'review', note: 'Wort' };
    const entry = { at: 2 * day, userId: 'u', procedure: 'records.release', phase: 'done' as const, reason, refs };
    log.register.write((writer) => appendEntry(writer, entry));
    log.register.write((writer) => appendEntry(writer, { ...entry, at: 9 * day, procedure: 'audit.verify' }));
    const before = findAgreement(log.register, 'records.release', ['revisionId', 'r/1']);
    expect(log.trim(5 * day)).toBe(3);
    expect(findAgreement(log.register, 'records.release', ['revisionId', 'r/1'])).toEqual(before);
    expect(before?.approvedBy).toBe('second');
    const kept = log.db.prepare('SELECT body FROM kept_agreement').pluck().all();
    expect(kept).toHaveLength(1);
    expect(String(kept[0])).not.toContain('Wort');
    log.db.close();
  });
});

describe('the export of a log whose oldest entries were removed', () => {
  const thisYear = Date.parse('2030-06-01T12:00:00Z');
  let clock: { now: number };
  let test: TestCore;
  let exported: Buffer;
  beforeAll(async () => {
    clock = { now: Date.parse('2026-03-01T12:00:00Z') };
    test = await openTestCore({ now: () => clock.now, worksAlone: true });
    for (let index = 0; index < 4; index += 1) await test.call('vault.setIdleLock', { minutes: 5 + index });
    clock.now = thisYear;
    await test.call('retention.setOwnData', { transcriptDays: null, logYears: 3, note: 'so beschlossen' });
    await test.call('retention.trimLog', { note: 'Frist vorbei' });
    const to = path.join(test.folder, 'log.jsonl');
    await test.call('audit.export', { to });
    exported = readFileSync(to);
  });
  afterAll(() => test.dispose());

  it('proves without the vault that the rest is whole, and says when and under which period the others went', () => {
    const { intact, entries, removed } = verifyExport(exported);
    const lines = exported.toString('utf8').trimEnd().split('\n');
    expect([intact, entries]).toEqual([true, lines.length - 1]);
    expect(removed).toMatchObject({
      seq: 6,
      entries: 6,
      lastAt: '2026-03-01T12:00:00.000Z',
      removedAt: '2030-06-01T12:00:00.000Z',
      keepYears: 3,
      note: 'Frist vorbei',
    });
  });

  it('is found out by any changed byte', () => {
    fc.assert(
      fc.property(fc.nat(exported.length - 1), fc.integer({ min: 1, max: 255 }), (index, flip) => {
        const changed = Buffer.from(exported);
        changed[index] = changed[index]! ^ flip;
        expect(verifyExport(changed).intact).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is found out by any line that is dropped, also the first', () => {
    const lines = exported.toString('utf8').trimEnd().split('\n');
    for (let index = 0; index < lines.length; index += 1)
      expect(verifyExport(Buffer.from(`${lines.toSpliced(index, 1).join('\n')}\n`)).intact).toBe(false);
  });

  it('does not come from a vault whose triggers let anything else go', async () => {
    expect(await test.call('audit.verify')).toMatchObject({ intact: true, removed: { seq: 6 } });
    await workOutside(test, ({ register }) => {
      expect(() =>
        register.write((writer) =>
          writer.run({ compile: () => ({ sql: 'DELETE FROM audit_entry', parameters: [] }) } as never),
        ),
      ).toThrow(/append-only/);
    });
    expect(await problemCode(test.call('audit.verify'))).toBeNull();
  });
});
