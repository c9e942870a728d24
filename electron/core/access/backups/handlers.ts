import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { Handlers } from '../../handlers.ts';
import { backUpVault, inRegister, requireBackupPlace, writeMeta } from '../../vault/index.ts';
import { removeOlderBackups } from './remove-older.ts';
import { readRestoreTest, testRestore } from './restore-test.ts';
import { inOrderOfRows, isOfSchedule, nextBackupOf, readPlace, readSchedule, toStored, vaultName } from './schedule.ts';
import { nameScheduledBackup } from './scheduled-names.ts';

type Backups = Pick<Handlers<'vault'>, 'backup' | 'scheduleBackups' | 'backupState' | 'testRestore'>;

/** Copies that are kept elsewhere, and whether they could be restored. */
export const backupHandlers: Backups = {
  backup(context, input) {
    const { heldVault: vault } = context;
    const to = path.resolve(input.to);
    const isScheduled = isOfSchedule(context, to);
    // At once, while the person who chose the place still looks at it. Nobody looks at a scheduled one: it fails later,
    // so that its row says so.
    if (!isScheduled) requireBackupPlace(vault.folder, to);
    return {
      subjectId: vault.vaultId,
      async run(control) {
        if (isScheduled) requireFolder(path.dirname(to));
        const bytes = await backUpVault(vault, to, control);
        // It holds the register with what was decided so far; what is decided later is added beside it then.
        if (vault.hasContent) for (const since of context.decidedSince) await since.journalBeside(vault, to);
        if (isScheduled) removeOlderBackups(context);
        return { path: to, bytes };
      },
    };
  },

  scheduleBackups(context, { schedule }) {
    const set = toStored(schedule, context.now());
    if (set) {
      requireFolder(set.folder);
      requireBackupPlace(
        context.vault.folder,
        path.join(set.folder, nameScheduledBackup(vaultName(context), context.now())),
      );
    }
    return {
      refs: { everyDays: set?.everyDays ?? null, keep: set?.keep ?? null },
      write(register) {
        writeMeta(register, 'backup_schedule', set ? JSON.stringify(set) : '');
        const nextAt = nextBackupOf(context);
        return { nextAt: nextAt === null ? null : new Date(nextAt).toISOString() };
      },
    };
  },

  backupState(context) {
    const schedule = readSchedule(context.register);
    const nextAt = nextBackupOf(context);
    return {
      output: {
        schedule: schedule && { folder: schedule.folder, everyDays: schedule.everyDays, keep: schedule.keep },
        nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
        last: readLast(context),
        lastTest: readRestoreTest(context.register),
      },
    };
  },

  testRestore,
};

/** A medium that is not there must not become a folder on this disk. @throws Problem vault.backupFolderMissing */
function requireFolder(folder: string): void {
  if (!existsSync(folder)) throw new Problem('vault.backupFolderMissing');
}

function readLast({ register }: Context): OutputOf<'vault.backupState'>['last'] {
  const row = register.get(
    inRegister
      .selectFrom('job')
      .select(['input', 'state', 'problem', 'finished_at'])
      .where('procedure', '=', 'vault.backup')
      .where('state', '!=', 'running')
      .orderBy(inOrderOfRows, 'desc')
      .limit(1),
  );
  if (!row || row.state === 'running') return null;
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as { code: string }).code;
  return {
    at: new Date(row.finished_at ?? 0).toISOString(),
    path: readPlace(row.input),
    state: row.state,
    problem,
  };
}
