import { z } from 'zod';
import { empty, id, instant, shortText, userName } from './fields.ts';
import { permissions, roles, type GrantedPermission } from './permissions.ts';
import { command, query } from './procedure.ts';

export const userStates = ['invited', 'active', 'removed'] as const;

export const userSummary = z.object({
  id,
  name: z.string(),
  displayName: z.string(),
  role: z.enum(roles),
  state: z.enum(userStates).describe('invited: has not chosen a passphrase yet'),
  /** awaiting: the role may read, but nobody who holds the key has handed it to this person yet. */
  content: z.enum(['readable', 'awaiting', 'none']),
  hasKeyFile: z.boolean(),
  mayApprove: z.boolean(),
  createdAt: instant,
  createdBy: z.string().nullable().describe('display name; null for the one who created the vault'),
  resetAt: instant.nullable(),
  resetBy: z.string().nullable(),
  removedAt: instant.nullable(),
  lastSignInAt: instant.nullable(),
});
export type UserSummary = z.infer<typeof userSummary>;

const invitation = z.object({
  id,
  invitationCode: z.string().describe('opens the account once, to choose a passphrase; returned once, kept nowhere'),
  awaitsContent: z.boolean().describe('someone who holds the content key must still grant it'),
});

export const users = {
  list: query({
    permission: 'users.read',
    summary: 'Lists who has or had access, with role and key, and whether keys are still to be replaced.',
    input: empty,
    output: z.object({
      users: z.array(userSummary),
      rotationDue: z.object({ register: instant.nullable(), content: instant.nullable() }),
    }),
  }),
  roles: query({
    permission: 'anyone',
    summary: 'Returns the permission table: which role may do what, and who holds the content key.',
    input: empty,
    output: z.object({
      roles: z.array(
        z.object({
          role: z.enum(roles),
          holdsContentKey: z.boolean(),
          permissions: z.array(z.enum(permissions as [GrantedPermission, ...GrantedPermission[]])),
        }),
      ),
    }),
  }),
  add: command({
    permission: 'users.manage',
    changes: 'files',
    secondPerson: 'account',
    summary: 'Invites a person: makes a key slot that opens once with the returned invitation code.',
    input: z.strictObject({ name: userName, displayName: shortText, role: z.enum(roles) }),
    output: invitation,
  }),
  setRole: command({
    permission: 'users.manage',
    changes: 'files',
    secondPerson: 'account',
    summary: 'Changes what a person may do. A role that may not read content loses the key to it.',
    input: z.strictObject({ id, role: z.enum(roles) }),
    output: z.object({ awaitsContent: z.boolean(), rotationDue: z.boolean() }),
  }),
  grantContent: command({
    permission: 'users.grantContent',
    changes: 'files',
    summary: 'Hands the content key to a person whose role may read content and who does not hold it yet.',
    input: z.strictObject({ id }),
    output: z.object({ granted: z.literal(true) }),
  }),
  remove: command({
    permission: 'users.manage',
    changes: 'files',
    summary: "Destroys a person's key slot. The keys are then replaced; what the person did stays in the log.",
    input: z.strictObject({ id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  resetSlot: command({
    permission: 'users.manage',
    changes: 'files',
    secondPerson: 'account',
    summary: 'Gives a person who lost passphrase or key file a new invitation code. Needs the recovery code.',
    input: z.strictObject({
      id,
      recoveryCode: z.string().min(1).max(200).optional().describe('not needed in a request for approval'),
    }),
    output: invitation,
  }),
};
