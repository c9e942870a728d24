import { z } from 'zod';
import { empty, folderPath, id, instant, note, shortText } from '../fields.ts';
import { command, job, query } from '../procedure.ts';
import { retentionPeriod } from './policies.ts';

/**
 * olderThanPolicy, olderThanRecord, olderThanSetting: the oldest conversation is older than what is stated.
 * settingLonger: the system is set to keep longer than the policy allows. recordDiffers: the record names another period
 * than the policy. noPolicy: conversations, and no policy for them.
 */
export const retentionOutcomes = [
  'olderThanPolicy',
  'olderThanRecord',
  'olderThanSetting',
  'settingLonger',
  'recordDiffers',
  'noPolicy',
] as const;
export type RetentionOutcome = (typeof retentionOutcomes)[number];

export const retentionFact = z.object({
  backendId: id,
  botId: id,
  conversations: z.number().int(),
  oldest: instant.nullable().describe('the last message of the conversation that was left alone longest'),
  oldestDays: z.number().int().nullable(),
  policies: z.array(z.object({ id, name: z.string(), period: retentionPeriod })),
  recordDays: z.number().int().nullable().describe('what the facts about the bot declare'),
  setting: z
    .object({
      days: z.number().int().nullable().describe('null: it keeps without end'),
      source: z.string(),
      statedOn: z.iso.date(),
      isRead: z.boolean().describe('read from its interface, not declared by a person'),
    })
    .nullable(),
  outcomes: z.array(z.enum(retentionOutcomes)),
});
export type RetentionFact = z.infer<typeof retentionFact>;

/** The facts beside the rule, and where they disagree. */
export const factProcedures = {
  facts: query({
    permission: 'retention.read',
    summary: 'Returns for each bot its policies, what its record and its system state, and the oldest conversation.',
    input: empty,
    output: z.object({ facts: z.array(retentionFact) }),
  }),
  declareSetting: command({
    permission: 'retention.manage',
    summary: 'Declares how long a chatbot system keeps conversations by its own setting, with source and date.',
    input: z.strictObject({
      backendId: id,
      setting: z
        .strictObject({
          days: z.number().int().min(0).max(36_500).nullable(),
          source: shortText.describe('where it was seen, e.g. a page of its settings or a contract'),
          statedOn: z.iso.date(),
        })
        .nullable(),
      note: note.default(''),
    }),
    output: z.object({ backendId: id }),
  }),
  figures: query({
    permission: 'retention.read',
    summary: 'Counts conversations by age for each bot, what falls due in the coming weeks, and what was deleted.',
    input: z.strictObject({ weeks: z.number().int().min(1).max(104).default(12) }),
    output: z.object({
      ages: z.array(
        z.object({
          botId: id,
          fromDays: z.number().int(),
          toDays: z.number().int().nullable().describe('exclusive; null: without end'),
          conversations: z.number().int(),
        }),
      ),
      limits: z.array(z.object({ botId: id, days: z.number().int() })).describe('the shortest period in force'),
      coming: z.array(
        z.object({ week: z.iso.date().describe('its Monday, in UTC'), policyId: id, conversations: z.number().int() }),
      ),
      deletions: z
        .array(z.object({ week: z.iso.date(), backendId: id, conversations: z.number().int() }))
        .describe('what systems no longer returned after it was deleted, by erasures and by policies'),
    }),
  }),
  compare: job({
    permission: 'findings.scan',
    summary: 'Compares what is there with what is stated, and keeps a finding for each bot and disagreement.',
    input: empty,
    output: z.object({
      changed: z.number().int().describe('findings that were added, changed or settled'),
      opened: z.number().int(),
      fixed: z.number().int().describe('what is so no longer'),
    }),
  }),
  concept: command({
    permission: 'retention.read',
    changes: 'files',
    summary: 'Writes the deletion concept in the structure of DIN 66398 and ISO/IEC 27555, from the policies in force.',
    input: z.strictObject({
      controllerId: id.optional(),
      format: z.enum(['pdf', 'docx']),
      language: z.enum(['de', 'en']).default('de'),
      to: folderPath,
    }),
    output: z.object({ path: z.string() }),
  }),
};
