import { z } from 'zod';
import { longText, id, instant, note, shortText } from '../fields.ts';
import { findingGroups } from '../finding-types.ts';
import { command, query } from '../procedure.ts';

/** What a period is counted from. All but the last message have to be recorded: no chatbot system knows them. */
export const retentionStarts = ['lastMessage', 'contractEnd', 'caseEnd', 'consentWithdrawn'] as const;
export type RetentionStart = (typeof retentionStarts)[number];
export const recordedStarts = ['contractEnd', 'caseEnd', 'consentWithdrawn'] as const satisfies RetentionStart[];

export const periodUnits = ['days', 'months', 'years'] as const;
export const retentionPeriod = z.strictObject({
  amount: z.number().int().min(0).max(10_000),
  unit: z.enum(periodUnits),
});
export type RetentionPeriod = z.infer<typeof retentionPeriod>;

/** Kinds of personal data that detection saw in a conversation. */
export const dataCategories = Object.keys(findingGroups) as [keyof typeof findingGroups];
export type DataCategory = keyof typeof findingGroups;

export const policyStates = ['draft', 'active', 'retired'] as const;

const localDate = z.iso.date();

export const policyFields = z.strictObject({
  name: shortText,
  backendId: id,
  botId: id.nullable().default(null).describe('null: all bots of the system'),
  purpose: shortText.describe('of the processing, e.g. answering questions about contracts'),
  categories: z
    .array(z.enum(dataCategories))
    .max(dataCategories.length)
    .default([])
    .describe('only conversations in which such data was seen; none named: all'),
  period: retentionPeriod,
  start: z.enum(retentionStarts).default('lastMessage'),
  reason: longText.min(1).describe('why this long and not shorter; no authority names a number for chats'),
  legalBasis: shortText.describe('e.g. Art. 6(1)(b) GDPR; section 257 HGB where a law asks for keeping'),
  owner: shortText.describe('who answers for the processing: a function rather than a name'),
  reviewOn: localDate.describe('when the period is looked at again'),
  exceptions: z
    .array(
      z.strictObject({
        categories: z.array(z.enum(dataCategories)).min(1).max(dataCategories.length),
        reason: longText.min(1),
      }),
    )
    .max(20)
    .default([])
    .describe('conversations in which such data was seen are not touched by this policy'),
});
export type PolicyFields = z.output<typeof policyFields>;

export const policySchedule = z.object({
  everyDays: z.number().int(),
  upTo: z.number().int().describe('conversations in one run; more than these ask for a second person again'),
  agreedAt: instant,
  lastRunAt: instant.nullable(),
  nextRunAt: instant,
});

export const retentionPolicy = policyFields.extend({
  id,
  state: z.enum(policyStates),
  replaces: id.nullable().describe('the policy in force that this draft would take the place of'),
  advice: z.object({ text: z.string(), by: z.string(), at: instant }).nullable().describe('Art. 39(1)(a) GDPR'),
  approval: z.object({ by: z.string().nullable(), at: instant }).nullable(),
  schedule: policySchedule.nullable(),
  isReviewDue: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
  changedAt: instant,
});
export type RetentionPolicy = z.infer<typeof retentionPolicy>;

/** The owner sets the rule, the data protection officer advises, a second person agrees. */
export const policyProcedures = {
  'policies.list': query({
    permission: 'retention.read',
    summary: 'Lists the retention policies of one or all chatbot systems.',
    input: z.strictObject({ backendId: id.optional(), includeRetired: z.boolean().default(false) }),
    output: z.object({ policies: z.array(retentionPolicy) }),
  }),
  'policies.save': command({
    permission: 'retention.manage',
    summary:
      'Stores a draft. A policy in force stays as it is until a second person agrees to the draft of its change.',
    input: z.strictObject({
      id: id.optional().describe('of a draft, or of the policy to change'),
      policy: policyFields,
    }),
    output: z.object({ id }),
  }),
  'policies.advise': command({
    permission: 'retention.advise',
    summary: 'Records what the data protection officer advises on a draft.',
    input: z.strictObject({ id, text: longText.min(1) }),
    output: z.object({ id }),
  }),
  'policies.activate': command({
    permission: 'retention.manage',
    secondPerson: 'deletion',
    summary: 'Puts a draft into force. Nothing is deleted by that.',
    input: z.strictObject({ id }),
    output: z.object({ id }),
  }),
  'policies.retire': command({
    permission: 'retention.manage',
    summary: 'Ends a policy, with a reason. It stays in the records.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ id }),
  }),
  'policies.removeDraft': command({
    permission: 'retention.manage',
    summary: 'Throws a draft away.',
    input: z.strictObject({ id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  'policies.schedule': command({
    permission: 'retention.enforce',
    secondPerson: 'deletion',
    summary: 'Lets a policy run by itself while Custos is open, up to so many conversations a run; null ends that.',
    input: z.strictObject({
      id,
      schedule: z
        .strictObject({
          everyDays: z.number().int().min(1).max(366),
          upTo: z.number().int().min(1).max(1_000_000),
        })
        .nullable(),
    }),
    output: z.object({ id }),
  }),
};
