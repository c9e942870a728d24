import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ParsedInputOf } from '../../../../shared/contract/index.ts';
import { restoreTest, type RestoreTest } from '../../../../shared/contract/vault-backups.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { ProblemCode } from '../../../../shared/errors/codes.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
import { toProblem } from '../../problems.ts';
import {
  inRegister,
  listAutomaticBackups,
  readKeyFile,
  readMeta,
  tryBackup,
  vaultFiles,
  writeMeta,
  type BackupSecret,
  type RegisterReader,
} from '../../vault/index.ts';
import { countRows, type RowCounts } from './count-rows.ts';
import { inOrderOfRows, readPlace } from './schedule.ts';

type Input = ParsedInputOf<'vault.testRestore'>;

/** What is wrong with the backup itself; anything else says nothing about it. */
const unusable: ReadonlySet<ProblemCode> = new Set([
  'vault.backupIncomplete',
  'vault.headerDamaged',
  'vault.headerForged',
  'vault.fileDamaged',
  'vault.formatNewer',
]);

/** Null where nobody ever tried. */
export function readRestoreTest(register: RegisterReader): RestoreTest | null {
  const value = readMeta(register, 'restore_test');
  return value === undefined ? null : restoreTest.parse(JSON.parse(String(value)));
}

/** @throws Problem vault.noBackup */
export function testRestore(context: Context, input: Input): OutsideChange<RestoreTest> {
  const from = input.from === undefined ? findNewest(context) : path.resolve(input.from);
  const secret = toSecret(context, input);
  const said = { at: new Date(context.now()).toISOString(), by: context.session.userId, from };
  return {
    async apply() {
      const output = { ...said, ...(await findOut(context, from, secret)) };
      const { outcome, problem, continuesLog, readsContent, counts } = output;
      const counted = Object.fromEntries(counts.map(({ thing, backup }) => [thing, backup]));
      return { output, refs: { outcome, ...(problem && { code: problem }), continuesLog, readsContent, ...counted } };
    },
    finish: (register, output) => writeMeta(register, 'restore_test', JSON.stringify(output)),
  };
}

type Found = Omit<RestoreTest, 'at' | 'by' | 'from'>;

async function findOut(context: Context, from: string, secret: BackupSecret): Promise<Found> {
  const { heldVault: vault } = context;
  try {
    return await tryBackup(vault, { from, secret, now: () => context.now() }, async (copy) => {
      const last = lastEntry(copy.register);
      return {
        outcome: 'whole',
        problem: null,
        backupAt: last ? new Date(last.at).toISOString() : null,
        continuesLog: last === undefined ? false : findContinued(vault.register, last),
        readsContent: copy.hasContent,
        counts: compare(await countRows(copy), await countRows(vault)),
      };
    });
  } catch (error) {
    const { code } = toProblem(error);
    if (!unusable.has(code)) throw error;
    return { outcome: 'unusable', problem: code, backupAt: null, continuesLog: null, readsContent: false, counts: [] };
  }
}

function compare(backup: RowCounts, now: RowCounts): Found['counts'] {
  return [...backup].map(([thing, count]) => ({ thing, backup: count, now: now.get(thing) ?? null }));
}

/** @param upTo number of the entry, where not the newest is meant */
function lastEntry(register: RegisterReader, upTo = Number.MAX_SAFE_INTEGER) {
  return register.get(
    inRegister
      .selectFrom('audit_entry')
      .select(['seq', 'at', 'hash'])
      .where('seq', '<=', upTo)
      .orderBy('seq', 'desc')
      .limit(1),
  );
}

/** Null where this log begins later, because its oldest entries were removed. */
function findContinued(register: RegisterReader, { seq, hash }: { seq: number; hash: string }): boolean | null {
  const start = register.get(
    inRegister.selectFrom('audit_start').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
  );
  if (start && seq <= start.seq) return seq === start.seq ? hash === start.hash : null;
  return lastEntry(register, seq)?.hash === hash;
}

function toSecret({ session }: Context, input: Input): BackupSecret {
  const user = input.user ?? session.name;
  if (input.recoveryCode !== undefined) return { user, recoveryCode: input.recoveryCode };
  const keyFile = input.keyFile === undefined ? null : readKeyFile(path.resolve(input.keyFile));
  return { user, passphrase: input.passphrase ?? '', keyFile };
}

/** Of those that were written somewhere and are still there; what Custos copied by itself before a change, at last. */
function findNewest({ register, vault }: Context): string {
  const written = register
    .all(
      inRegister
        .selectFrom('job')
        .select('input')
        .where('procedure', '=', 'vault.backup')
        .where('state', '=', 'done')
        .orderBy(inOrderOfRows, 'desc'),
    )
    .map(({ input }) => readPlace(input));
  const places = [...written, ...listAutomaticBackups(vault.folder).map((backup) => backup.path)];
  const newest = places.find((place) => existsSync(vaultFiles(place).header));
  if (newest === undefined) throw new Problem('vault.noBackup');
  return newest;
}
