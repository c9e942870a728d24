import { z } from 'zod';
import { secondPerson } from './approvals.ts';
import { empty, folderPath, instant, keyFilePath, passphrase, reason, shortText, userName } from './fields.ts';
import { controllerFields } from './controllers.ts';
import { roles } from './permissions.ts';
import { command, job, query } from './procedure.ts';
import { vaultBackups } from './vault-backups.ts';

const signedIn = z.object({
  id: z.uuid(),
  name: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  /** Signed in with an invitation code: nothing else is answered before. */
  mustChoosePassphrase: z.boolean(),
  /** Whether this person's slot holds the content key. */
  readsContent: z.boolean(),
  hasKeyFile: z.boolean(),
});

const failedAttempts = z
  .object({ count: z.number().int(), first: instant, last: instant })
  .nullable()
  .describe('attempts to get in that failed since the last sign-in of anyone');

const opened = z.object({ vaultId: z.uuid(), user: signedIn, failedAttempts });

/** Why database keys are replaced. */
export const rotationCauses = ['accessWithdrawn', 'suspectedLeak', 'routine'] as const;
export const backupCauses = ['migration', 'rotation'] as const;

export const vaultStatus = z.object({
  state: z.enum(['absent', 'locked', 'unlocked']),
  path: z.string(),
  name: z.string(),
  vaultId: z.uuid().nullable(),
  /** Sign-in names that have a key slot; readable without a key because the header lists slots. */
  users: z.array(z.string()),
  /** Those of them who also need their key file. */
  keyFileUsers: z.array(z.string()),
  user: signedIn.nullable(),
  idleLockMinutes: z.number().int(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

export const vault = {
  status: query({
    permission: 'anyone',
    summary: 'Says whether there is a vault, whether it is open, and for whom.',
    input: empty,
    output: vaultStatus,
  }),
  create: command({
    permission: 'anyone',
    summary: 'Creates an encrypted vault and opens it. The recovery code is returned once and kept nowhere.',
    input: z.strictObject({
      path: folderPath.optional(),
      user: userName,
      displayName: shortText,
      passphrase,
      controller: z
        .union([controllerFields, shortText.transform((name) => controllerFields.parse({ name }))])
        .describe('the first organisation, or just its name'),
    }),
    output: z.object({ vaultId: z.uuid(), path: z.string(), userId: z.uuid(), recoveryCode: z.string() }),
  }),
  unlock: command({
    permission: 'anyone',
    summary: 'Opens the vault with a user name and passphrase.',
    input: z.strictObject({
      path: folderPath.optional(),
      user: userName,
      passphrase: z.string().min(1).max(1024),
      keyFile: keyFilePath.optional(),
      startContentAnew: z
        .boolean()
        .default(false)
        .describe('destroys a content database that is damaged or missing, so that the rest opens'),
    }),
    output: opened,
  }),
  lock: command({
    permission: 'vault.use',
    summary: 'Closes the databases and drops the keys.',
    input: z.strictObject({ cause: z.enum(['request', 'idle', 'sleep', 'exit', 'crash']).default('request') }),
    output: z.object({ locked: z.literal(true) }),
  }),
  changePassphrase: command({
    permission: 'vault.use',
    changes: 'files',
    summary: "Changes the signed-in user's passphrase. An invited user chooses his first one with it.",
    input: z.strictObject({
      current: z.string().min(1).max(1024),
      keyFile: keyFilePath.optional(),
      next: passphrase,
    }),
    output: z.object({ changed: z.literal(true) }),
  }),
  setKeyFile: command({
    permission: 'vault.use',
    changes: 'files',
    summary: 'Makes a new key file, without which the signed-in user can no longer get in; or does without one again.',
    input: z.strictObject({
      passphrase: z.string().min(1).max(1024),
      keyFile: keyFilePath.optional().describe('the present one'),
      to: folderPath.nullable().describe('where to write the new key file; null: passphrase alone'),
    }),
    output: z.object({ hasKeyFile: z.boolean() }),
  }),
  recover: command({
    permission: 'anyone',
    changes: 'files',
    summary:
      "Sets a user's new passphrase with the recovery code and opens the vault. Passphrase alone opens it then. An account that may approve needs another approver beside.",
    input: z.strictObject({
      path: folderPath.optional(),
      user: userName,
      recoveryCode: z.string().min(1).max(200),
      passphrase,
      approver: secondPerson.optional(),
    }),
    output: opened,
  }),
  setIdleLock: command({
    permission: 'vault.manage',
    summary: 'Sets after how many minutes without input the vault locks itself.',
    input: z.strictObject({ minutes: z.number().int().min(1).max(240) }),
    output: z.object({ idleLockMinutes: z.number().int() }),
  }),
  replaceRecoveryCode: command({
    permission: 'users.grantContent',
    changes: 'files',
    secondPerson: 'account',
    summary: 'Makes a new recovery code, returned once. The old one opens nothing any more.',
    input: z.strictObject({
      passphrase: z.string().min(1).max(1024).optional().describe('not needed in a request for approval'),
      keyFile: keyFilePath.optional(),
    }),
    output: z.object({ recoveryCode: z.string() }),
  }),
  rotateKey: job({
    permission: 'vault.rotate',
    changes: 'files',
    summary: 'Replaces the database keys that the signed-in user holds. Safe to kill: one of both keys opens all.',
    input: z.strictObject({ cause: z.enum(rotationCauses), note: reason.shape.note }),
    output: z.object({
      register: z.boolean(),
      content: z.boolean().describe('false: someone who holds the content key must still replace it'),
      droppedSlots: z.number().int().describe('slots the register does not know; they got no new key'),
    }),
  }),
  backup: job({
    permission: 'vault.manage',
    changes: 'files',
    summary: 'Writes a complete encrypted copy of the vault into a new folder. It opens with the slots of its time.',
    input: z.strictObject({ to: folderPath }),
    output: z.object({ path: z.string(), bytes: z.number().int() }),
  }),
  automaticBackups: query({
    permission: 'vault.manage',
    summary: 'Lists the copies made before migrations and key replacements.',
    input: empty,
    output: z.object({
      backups: z.array(
        z.object({
          name: z.string(),
          path: z.string(),
          at: instant,
          cause: z.enum(backupCauses),
          bytes: z.number().int(),
          deletedAfter: instant,
        }),
      ),
    }),
  }),
  ...vaultBackups,
  restore: command({
    permission: 'anyone',
    summary:
      'Copies a backup to where the vault belongs and opens it, with a passphrase of its time. A vault that is there is moved aside, never overwritten.',
    input: z.strictObject({
      from: folderPath,
      to: folderPath.optional(),
      replace: z.boolean().default(false).describe('move a vault that is already there aside'),
      user: userName,
      passphrase: z.string().min(1).max(1024),
      keyFile: keyFilePath.optional(),
    }),
    output: opened.extend({ path: z.string(), movedAside: z.string().nullable() }),
  }),
  wipeContent: command({
    permission: 'vault.deleteContent',
    changes: 'content',
    secondPerson: 'deletion',
    summary: 'Destroys the content database and its key. The register stays; backends can be synced again.',
    input: z.strictObject({ note: reason.shape.note.describe('why; kept in the log') }),
    output: z.object({ wiped: z.literal(true) }),
  }),
};
