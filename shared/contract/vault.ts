import { z } from 'zod';
import { empty, folderPath, passphrase, reason, shortText, userName } from './fields.ts';
import { controllerFields } from './controllers.ts';
import { roles } from './permissions.ts';
import { command, query } from './procedure.ts';

const signedIn = z.object({ id: z.uuid(), name: z.string(), displayName: z.string(), role: z.enum(roles) });

export const vaultStatus = z.object({
  state: z.enum(['absent', 'locked', 'unlocked']),
  path: z.string(),
  name: z.string(),
  vaultId: z.uuid().nullable(),
  /** Sign-in names that have a key slot; readable without a key because the header lists slots. */
  users: z.array(z.string()),
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
      startContentAnew: z
        .boolean()
        .default(false)
        .describe('destroys a content database that is damaged or missing, so that the rest opens'),
    }),
    output: z.object({ vaultId: z.uuid(), user: signedIn }),
  }),
  lock: command({
    permission: 'vault.use',
    summary: 'Closes the databases and drops the keys.',
    input: z.strictObject({ cause: z.enum(['request', 'idle', 'sleep', 'exit']).default('request') }),
    output: z.object({ locked: z.literal(true) }),
  }),
  changePassphrase: command({
    permission: 'vault.use',
    changes: 'files',
    summary: "Changes the signed-in user's passphrase.",
    input: z.strictObject({ current: z.string().min(1).max(1024), next: passphrase }),
    output: z.object({ changed: z.literal(true) }),
  }),
  recover: command({
    permission: 'anyone',
    changes: 'files',
    summary: "Sets a user's new passphrase with the recovery code and opens the vault. The code stays valid.",
    input: z.strictObject({
      path: folderPath.optional(),
      user: userName,
      recoveryCode: z.string().min(1).max(200),
      passphrase,
    }),
    output: z.object({ vaultId: z.uuid(), user: signedIn }),
  }),
  setIdleLock: command({
    permission: 'vault.manage',
    summary: 'Sets after how many minutes without input the vault locks itself.',
    input: z.strictObject({ minutes: z.number().int().min(1).max(240) }),
    output: z.object({ idleLockMinutes: z.number().int() }),
  }),
  backup: command({
    permission: 'vault.manage',
    changes: 'files',
    summary: 'Writes a complete encrypted copy of the vault into a new folder.',
    input: z.strictObject({ to: folderPath }),
    output: z.object({ path: z.string(), bytes: z.number().int() }),
  }),
  wipeContent: command({
    permission: 'vault.manage',
    changes: 'content',
    summary: 'Destroys the content database and its key. The register stays; backends can be synced again.',
    input: z.strictObject({ note: reason.shape.note.describe('why; kept in the log') }),
    output: z.object({ wiped: z.literal(true) }),
  }),
};
