import { z } from 'zod';
import { empty, folderPath, instant, keyFilePath, userName } from './fields.ts';
import { command, query } from './procedure.ts';

const schedule = z.strictObject({
  folder: folderPath.describe('a folder that is there; each backup is a new folder in it'),
  everyDays: z.number().int().min(1).max(366),
  keep: z.number().int().min(1).max(100).describe('how many of these backups stay; older ones are deleted'),
});

/** What is counted in a backup and in the vault of now. The last two only by who reads content. */
export const countedThings = [
  'users',
  'logEntries',
  'backends',
  'records',
  'requests',
  'incidents',
  'conversations',
  'messages',
] as const;

export const restoreTest = z.object({
  at: instant,
  by: z.uuid().describe('id of the user'),
  from: z.string(),
  outcome: z.enum(['whole', 'unusable']),
  problem: z.string().nullable().describe('code of what was found, where it is unusable'),
  backupAt: instant.nullable().describe('of the last entry in its log'),
  continuesLog: z
    .boolean()
    .nullable()
    .describe(
      "whether this vault's log holds the backup's last entry, unchanged; null where it is unusable, or older than what is left of this log",
    ),
  readsContent: z.boolean().describe('false: the secret opened the register alone'),
  counts: z.array(
    z.object({ thing: z.enum(countedThings), backup: z.number().int(), now: z.number().int().nullable() }),
  ),
});
export type RestoreTest = z.infer<typeof restoreTest>;

export const vaultBackups = {
  scheduleBackups: command({
    permission: 'vault.manage',
    summary:
      'Has the vault backed up every so many days by itself while someone who manages it is signed in, and older ones of these deleted.',
    input: z.strictObject({ schedule: schedule.nullable().describe('null: only when somebody asks for it') }),
    output: z.object({ nextAt: instant.nullable() }),
  }),
  backupState: query({
    permission: 'vault.manage',
    summary: 'Says how backups are scheduled, how the last one ended, and when restoring was tested last.',
    input: empty,
    output: z.object({
      schedule: schedule.nullable(),
      nextAt: instant.nullable().describe('past: due'),
      last: z
        .object({
          at: instant,
          path: z.string(),
          state: z.enum(['done', 'failed', 'cancelled', 'interrupted']),
          problem: z.string().nullable().describe('code of why it failed'),
        })
        .nullable()
        .describe('of the last backup, scheduled or not'),
      lastTest: restoreTest.nullable(),
    }),
  }),
  testRestore: command({
    permission: 'vault.manage',
    changes: 'files',
    summary:
      'Opens a copy of a backup with a passphrase or the recovery code of its time, checks it and counts what is in it. Nothing of the copy stays.',
    input: z
      .strictObject({
        from: folderPath.optional().describe('the newest backup that is known where it is left out'),
        user: userName.optional().describe('the signed-in user where it is left out'),
        passphrase: z.string().min(1).max(1024).optional(),
        keyFile: keyFilePath.optional(),
        recoveryCode: z.string().min(1).max(200).optional().describe('instead of the passphrase'),
      })
      .refine(({ passphrase, recoveryCode }) => (passphrase === undefined) !== (recoveryCode === undefined), {
        path: ['passphrase'],
        message: 'either the passphrase or the recovery code',
      }),
    output: restoreTest,
  }),
};
