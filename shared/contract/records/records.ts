import { z } from 'zod';
import { empty, id, instant, note } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { recordFields } from './fields.ts';
import { recordRoles, recordStates } from './vocabulary.ts';

const bothLanguages = z.object({ de: z.string(), en: z.string() });

/** What a field rests on when it was filled in from what is there. */
export const fieldOrigins = [
  'catalogue',
  'backend',
  'transcripts',
  'policies',
  'profile',
  'notice',
  'organisation',
] as const;

export const recordSummary = z.object({
  id,
  controllerId: id,
  number: z.string().describe('e.g. V-0001; stays the same for the life of the record'),
  name: z.string(),
  role: z.enum(recordRoles),
  state: z.enum(recordStates).describe('released: a revision is in force, whether or not it is being changed'),
  hasChanges: z.boolean().describe('a draft waits for release'),
  revision: z.number().int().nullable().describe('the one in force'),
  releasedAt: instant.nullable(),
  botIds: z.array(id),
  owner: z.string(),
  reviewOn: z.iso.date().nullable(),
  isReviewDue: z.boolean(),
  /** Statutory fields of Art. 30 that are still empty, as paths of the fields. */
  missing: z.array(z.string()),
  changedAt: instant,
});
export type RecordSummary = z.infer<typeof recordSummary>;

export const recordRevision = z.object({
  revision: z.number().int(),
  releasedAt: instant,
  releasedBy: z.string(),
  approvedBy: z.string().nullable().describe('the second person'),
  note: z.string(),
});

/** One difference between two revisions. Values are as in the fields, null where there is none. */
export const recordChange = z.object({
  path: z.string().describe('e.g. purposes.0.name; parts of lists are matched by what names them'),
  before: z.unknown(),
  after: z.unknown(),
});
export type RecordChange = z.infer<typeof recordChange>;

export const recordProcedures = {
  catalogue: query({
    permission: 'records.read',
    summary:
      'Lists the processings of chatbots a record can start from, filled in as far as they are alike everywhere.',
    input: z.strictObject({ language: z.enum(['de', 'en']).default('de') }),
    output: z.object({
      entries: z.array(z.object({ key: z.string(), title: bothLanguages, fields: recordFields })),
    }),
  }),
  list: query({
    permission: 'records.read',
    summary: 'Lists records of processing, by number.',
    input: z.strictObject({
      controllerId: id.optional(),
      role: z.enum(recordRoles).optional(),
      state: z.enum(recordStates).optional(),
      botId: id.optional(),
      words: z.string().trim().max(200).optional().describe('in name, purpose or department'),
      reviewDue: z.boolean().optional(),
    }),
    output: z.object({ records: z.array(recordSummary) }),
  }),
  get: query({
    permission: 'records.read',
    summary: 'Returns a record: the revision in force, the draft if there is one, and its revisions.',
    input: z.strictObject({ id }),
    output: recordSummary.extend({
      inForce: recordFields.nullable(),
      draft: recordFields.nullable(),
      revisions: z.array(recordRevision),
    }),
  }),
  /** Asks no chatbot system: what is in the vault is what is known. */
  propose: query({
    permission: 'records.read',
    summary:
      'Fills in a record from a bot: its system, what was observed, its policies and notices; nothing is stored.',
    input: z.strictObject({
      botId: id,
      entry: z.string().max(60).optional().describe('a key of the catalogue to start from'),
      language: z.enum(['de', 'en']).default('de'),
    }),
    output: z.object({
      fields: recordFields,
      origins: z.array(
        z.object({
          path: z.string(),
          origin: z.enum(fieldOrigins),
          count: z.number().int().nullable().describe('conversations it was seen in'),
        }),
      ),
    }),
  }),
  save: command({
    permission: 'records.manage',
    summary: 'Stores a draft. The revision in force stays as it is until a second person agrees to the change.',
    input: z.strictObject({ id: id.optional(), controllerId: id.optional(), fields: recordFields }),
    output: z.object({ id, number: z.string() }),
  }),
  release: command({
    permission: 'records.manage',
    secondPerson: 'release',
    summary: 'Makes the draft an immutable revision that is in force from now on.',
    input: z.strictObject({ id, note: note.default('') }),
    output: z.object({ id, revision: z.number().int() }),
  }),
  removeDraft: command({
    permission: 'records.manage',
    summary: 'Throws a draft away. A record that was never released goes with it.',
    input: z.strictObject({ id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  retire: command({
    permission: 'records.manage',
    summary: 'Ends a record with a reason, e.g. when the processing ended. Its revisions stay.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ id }),
  }),
  revision: query({
    permission: 'records.read',
    summary: 'Returns one revision as it was released.',
    input: z.strictObject({ id, revision: z.number().int().min(1) }),
    output: recordRevision.extend({ fields: recordFields }),
  }),
  compareRevisions: query({
    permission: 'records.read',
    summary: 'Lists what differs between two revisions, or between the one in force and the draft.',
    input: z.strictObject({
      id,
      from: z.number().int().min(1),
      to: z.number().int().min(1).nullable().describe('null: the draft'),
    }),
    output: z.object({ changes: z.array(recordChange) }),
  }),
  ownRecord: query({
    permission: 'records.read',
    summary: 'Returns the record of Custos itself, filled in from the real settings of this vault. Nothing is stored.',
    input: z.strictObject({ controllerId: id.optional(), language: z.enum(['de', 'en']).default('de') }),
    output: z.object({ fields: recordFields }),
  }),
  /** For the queue of the day. */
  due: query({
    permission: 'records.read',
    summary: 'Lists records whose review is due, and drafts that wait for release.',
    input: empty,
    output: z.object({
      items: z.array(
        z.object({ id, number: z.string(), name: z.string(), kind: z.enum(['review', 'release']), on: z.iso.date() }),
      ),
    }),
  }),
};
