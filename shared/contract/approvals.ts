import { z } from 'zod';
import { approvalKinds } from './approval-kinds.ts';
import { empty, id, instant, keyFilePath, note as noteText, userName } from './fields.ts';
import { command, query } from './procedure.ts';

export const approvalStates = ['open', 'approved', 'declined', 'withdrawn', 'used', 'expired'] as const;
export const approvalModes = ['fourEyes', 'onePerson'] as const;
export type ApprovalMode = (typeof approvalModes)[number];

/** One thing the action will do, e.g. {code: "conversationsRemoved", values: {count: 14}}. The window has a text per code. */
export const effect = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Effect = z.infer<typeof effect>;

const person = z.object({ id, displayName: z.string() });
const note = noteText.min(1).describe('why; kept in the log, so it must not hold personal data');

export const approvalSummary = z.object({
  id,
  kind: z.enum(approvalKinds),
  procedure: z.string(),
  /** What the procedure would be called with; secrets are never part of it. */
  input: z.record(z.string(), z.unknown()),
  effects: z.array(effect).describe('exactly what will happen'),
  state: z.enum(approvalStates),
  note: z.string(),
  requestedBy: person,
  requestedAt: instant,
  expiresAt: instant,
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  /** Whose account decided: who made or last reset it, because he could have used it himself. */
  deciderAccount: z
    .object({
      createdAt: instant,
      createdBy: z.string().nullable(),
      resetAt: instant.nullable(),
      resetBy: z.string().nullable(),
    })
    .nullable(),
  decisionNote: z.string().nullable(),
  /** Whether the signed-in person may decide on it now. */
  isMineToDecide: z.boolean(),
  /** Whether the signed-in person asked for it. */
  isMine: z.boolean(),
});
export type ApprovalSummary = z.infer<typeof approvalSummary>;

/** A second person who signs in beside the first. */
export const secondPerson = z.strictObject({
  user: userName,
  passphrase: z.string().min(1).max(1024),
  keyFile: keyFilePath.optional(),
});

export const approvals = {
  settings: query({
    permission: 'approvals.read',
    summary: 'Says whether a second person is needed, and who may be it.',
    input: empty,
    output: z.object({
      mode: z.enum(approvalModes),
      approvers: z.array(person.extend({ name: z.string() })),
      modeNeedsRecoveryCode: z.boolean().describe('one-person mode can only be switched on with the recovery code'),
    }),
  }),
  request: command({
    permission: 'approvals.request',
    summary: 'Asks for a second person: prepares the named call and stores exactly what it would do.',
    input: z.strictObject({
      procedure: z.string().max(80),
      input: z.record(z.string(), z.unknown()),
      note,
    }),
    output: z.object({ id, effects: z.array(effect) }),
  }),
  list: query({
    permission: 'approvals.read',
    summary: 'Lists requests for approval, newest first.',
    input: z.strictObject({
      state: z.enum(approvalStates).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ approvals: z.array(approvalSummary) }),
  }),
  decide: command({
    permission: 'approvals.read',
    summary:
      'Approves or declines. `as`: the second person signs in beside the first; otherwise the signed-in one decides.',
    input: z.strictObject({
      id,
      decision: z.enum(['approve', 'decline']),
      note,
      as: secondPerson.optional(),
    }),
    output: z.object({ state: z.enum(approvalStates) }),
  }),
  withdraw: command({
    permission: 'approvals.request',
    summary: 'Takes back a request of one’s own that has not been used.',
    input: z.strictObject({ id }),
    output: z.object({ withdrawn: z.literal(true) }),
  }),
  setMode: command({
    permission: 'approvals.decide',
    summary: 'Switches between four eyes and the one-person mode, which is there only while one person may approve.',
    input: z.strictObject({ mode: z.enum(approvalModes), recoveryCode: z.string().min(1).max(200).optional() }),
    output: z.object({ mode: z.enum(approvalModes) }),
  }),
};
