import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import type { InputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { inRegister, readMeta, type RegisterReader } from '../../vault/index.ts';
import { isNamedBySchedule, nameScheduledBackup } from './scheduled-names.ts';

const day = 86_400_000;
/** A clock that was set back would let the time of a job say that it is older than it is. */
export const inOrderOfRows = sql`job.rowid`;

const stored = z.object({
  folder: z.string(),
  everyDays: z.number().int(),
  keep: z.number().int(),
  /** Epoch milliseconds. */
  setAt: z.number().int(),
});
export type BackupSchedule = z.infer<typeof stored>;

/** Null: none is made by itself. */
export function readSchedule(register: RegisterReader): BackupSchedule | null {
  const value = String(readMeta(register, 'backup_schedule') ?? '');
  return value === '' ? null : stored.parse(JSON.parse(value));
}

export function toStored(
  schedule: ParsedInputOf<'vault.scheduleBackups'>['schedule'],
  now: number,
): BackupSchedule | null {
  return schedule && { ...schedule, folder: path.resolve(schedule.folder), setAt: now };
}

/** Whether a backup at this place is one of those that the schedule makes and deletes. */
export function isOfSchedule(context: Context, to: string): boolean {
  const schedule = readSchedule(context.register);
  return schedule !== null && path.dirname(to) === schedule.folder && isNamedBySchedule(to, vaultName(context));
}

/** Epoch milliseconds: so many days after the last one there, or at once; null where nothing is scheduled. */
export function nextBackupOf(context: Context): number | null {
  const schedule = readSchedule(context.register);
  if (!schedule) return null;
  const { register } = context;
  const done = register.all(
    inRegister
      .selectFrom('job')
      .select(['input', 'started_at'])
      .where('procedure', '=', 'vault.backup')
      .where('state', '=', 'done')
      .orderBy(inOrderOfRows, 'desc'),
  );
  const last = done.find(({ input }) => isOfSchedule(context, readPlace(input)));
  return last ? last.started_at + schedule.everyDays * day : schedule.setAt;
}

/** What the backup that is due is called with; null where none is. */
export function findDueBackup(context: Context): InputOf<'vault.backup'> | null {
  const schedule = readSchedule(context.register);
  const at = nextBackupOf(context);
  if (!schedule || at === null || at > context.now() || context.session.mustChoosePassphrase) return null;
  const to = path.join(schedule.folder, nameScheduledBackup(vaultName(context), context.now()));
  // Made in this second already.
  return existsSync(to) ? null : { to };
}

export function nextBackupAt(context: Context): Promise<number | null> {
  return Promise.resolve(nextBackupOf(context));
}

/** @param input of a job that backs up, as the register keeps it */
export function readPlace(input: string): string {
  const { to } = JSON.parse(input) as { to?: unknown };
  return typeof to === 'string' ? path.resolve(to) : '';
}

export function vaultName({ vault }: Pick<Context, 'vault'>): string {
  return path.basename(vault.folder, '.custos');
}
