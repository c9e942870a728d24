import { z } from 'zod';
import { effect } from '../approvals.ts';
import { residual } from '../backends.ts';
import { folderPath, id, instant } from '../fields.ts';
import { command, job, query } from '../procedure.ts';
import { grounds } from './case-fields.ts';

/** What is deleted as one: children come before their parents. `vault`: the copy in Custos. */
export const erasureResources = ['message', 'conversation', 'person', 'vault'] as const;

/**
 * submitted: the system took it and deletes later. awaiting: it said yes, and its own delay has not passed yet. gone: no
 * longer returned by the calls that were made. stillThere: it said yes and keeps it. byHand: its interface has no call.
 */
export const erasureItemStates = [
  'pending',
  'submitted',
  'awaiting',
  'gone',
  'stillThere',
  'failed',
  'held',
  'byHand',
  'doneByHand',
] as const;
export type ErasureItemState = (typeof erasureItemStates)[number];

/** Why something is held back: grounds of the law, or something that has to end first. */
export const holdReasons = [...grounds, 'openCase', 'restricted'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const erasurePlanStates = ['draft', 'running', 'partial', 'verified', 'superseded'] as const;

export const erasureItem = z.object({
  id,
  backendId: id.nullable().describe('null for the copy in the vault'),
  resource: z.enum(erasureResources),
  externalId: z.string(),
  conversationId: id.nullable(),
  step: z.number().int().describe('order within its backend: lower goes first'),
  messages: z.number().int().describe('in a conversation when the plan was made'),
  state: z.enum(erasureItemStates),
  ground: z.enum(holdReasons).nullable().describe('why it is held back'),
  note: z.string(),
  attempts: z.number().int(),
  lastCode: z.string().nullable().describe('error code of the last attempt'),
  updatedAt: instant,
});
export type ErasureItem = z.infer<typeof erasureItem>;

export const planBackend = z.object({
  backendId: id,
  name: z.string(),
  counts: z.partialRecord(z.enum(erasureItemStates), z.number().int()),
  residuals: z.array(residual).describe('what the interface cannot reach, and who must act'),
  problem: z.string().nullable().describe('error code where it could not be read or deleted from'),
  settlesAt: instant.nullable().describe('when a read-back first says anything'),
  continuesAt: instant.nullable().describe('when a system that allows only so many deletions takes the next'),
  finishesAt: instant.nullable().describe('when it is through at the rate it allows; null where it has none'),
});

export const erasurePlan = z.object({
  id,
  requestId: id,
  createdAt: instant,
  createdBy: z.string(),
  state: z.enum(erasurePlanStates),
  effects: z.array(effect).describe('what a second person agrees to'),
  backends: z.array(planBackend),
  local: z.object({ conversations: z.number().int(), messages: z.number().int(), people: z.number().int() }),
  changes: z
    .array(z.object({ backendId: id, externalId: z.string(), was: z.number().int(), is: z.number().int() }))
    .describe('conversations that grew or appeared since the plan was made: they need a fresh yes'),
  isFinished: z.boolean(),
  certificateId: id.nullable(),
});
export type ErasurePlan = z.infer<typeof erasurePlan>;

/** Erasure with read-back: Art. 17, 19 GDPR. */
export const erasureProcedures = {
  planErasure: job({
    permission: 'requests.erase',
    summary: 'Reads live what is there and makes the plan: what goes, in which order, what stays and why.',
    input: z.strictObject({ id }),
    output: z.object({
      planId: id,
      items: z.number().int(),
      problems: z.array(z.object({ backendId: id, code: z.string() })),
    }),
  }),
  plan: query({
    permission: 'requests.read',
    summary: 'Returns the newest erasure plan of a case, with the state of each system.',
    input: z.strictObject({ id }),
    output: z.object({ plan: erasurePlan.nullable() }),
  }),
  planItems: query({
    permission: 'requests.read',
    summary: 'Lists the items of a plan.',
    input: z.strictObject({
      planId: id,
      backendId: id.optional(),
      state: z.enum(erasureItemStates).optional(),
      limit: z.number().int().min(1).max(1000).default(200),
      offset: z.number().int().min(0).default(0),
    }),
    output: z.object({ items: z.array(erasureItem), total: z.number().int() }),
  }),
  holdItems: command({
    permission: 'requests.erase',
    changes: 'content',
    summary: 'Holds items back with a reason of Art. 17(3), or takes that back. Not once the plan runs.',
    input: z.strictObject({
      planId: id,
      itemIds: z.array(id).min(1).max(5000),
      ground: z.enum(grounds).nullable(),
      note: z.string().trim().max(1000).default(''),
    }),
    output: z.object({ held: z.number().int() }),
  }),
  execute: job({
    permission: 'requests.erase',
    secondPerson: 'deletion',
    summary:
      'Carries out an approved plan item by item, goes on after a crash, asks every system again and erases the copy in the vault once nothing is returned any more.',
    input: z.strictObject({ id, planId: id }),
    output: z.object({
      counts: z.partialRecord(z.enum(erasureItemStates), z.number().int()),
      problems: z.array(z.object({ backendId: id, code: z.string() })),
      isFinished: z.boolean(),
      continuesAt: instant.nullable().describe('when there is more to do; it then goes on by itself'),
    }),
  }),
  readBack: job({
    permission: 'requests.erase',
    summary: 'Asks every system again for every item and identifier of a plan. Deletes nothing.',
    input: z.strictObject({ id, planId: id }),
    output: z.object({
      counts: z.partialRecord(z.enum(erasureItemStates), z.number().int()),
      reappeared: z.number().int(),
    }),
  }),
  confirmByHand: command({
    permission: 'requests.erase',
    changes: 'content',
    summary: 'Records that an item was deleted by hand and how that was seen.',
    input: z.strictObject({
      planId: id,
      itemIds: z.array(id).min(1).max(1000),
      evidence: z.string().trim().min(1).max(1000),
    }),
    output: z.object({ confirmed: z.number().int() }),
  }),
  certificate: command({
    permission: 'requests.erase',
    changes: 'files',
    summary:
      'Writes the signed certificate of an erasure: counts before and after, times, what is left behind, who agreed. Only what was observed.',
    input: z.strictObject({
      planId: id,
      format: z.enum(['pdf', 'json']),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ path: z.string(), certificateId: id }),
  }),
};
