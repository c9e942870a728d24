import { z } from 'zod';
import { cursor, empty, id, instant, note } from './fields.ts';
import { findingTypes } from './finding-types.ts';
import { command, job, query } from './procedure.ts';

export const detectionLanguages = ['de', 'en'] as const;

/** Numbers only this company gives out, as a regular expression that is checked to take linear time. */
export const numberPattern = z.strictObject({
  type: z.enum(['customerNumber', 'orderNumber']),
  pattern: z.string().min(2).max(200).describe('e.g. K-\\d{6}'),
});

const known = z.strictObject({
  kind: z.string().min(1).max(40).describe('email, phone, iban, name, or as the chatbot system calls it'),
  value: z.string().min(1).max(320),
});

/** What detection goes by, whatever it reads. */
export const findingSettings = z.strictObject({
  languages: z.array(z.enum(detectionLanguages)).min(1).max(2),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2: whose numbers are meant where one is written without its country'),
  numberPatterns: z.array(numberPattern).max(50),
});
export type FindingSettings = z.infer<typeof findingSettings>;

export const detectedSpan = z.object({
  start: z.number().int(),
  end: z.number().int().describe('UTF-16 code units, exclusive'),
  type: z.enum(findingTypes),
  confidence: z.number().min(0).max(1),
  reason: z.string().describe('the rule that saw it, e.g. iban.checksum'),
  validated: z.boolean().describe('confirmed by a check digit, its structure, or what is known of the person'),
});

export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];
export const findingStates = ['open', 'accepted', 'rejected', 'fixed'] as const;
export type FindingState = (typeof findingStates)[number];

/**
 * Rules that are no checks of dialogues. erasedReappeared: what was erased is back at its chatbot system.
 * retentionDisagrees: what is really there is older than a policy, a record or a setting says, or these differ.
 * recordDiffers: a record of processing says something else than what is there. modelNotEntered: a bot answers with a
 * model that its register does not name.
 */
export const otherFindingRules = [
  'erasedReappeared',
  'retentionDisagrees',
  'recordDiffers',
  'modelNotEntered',
] as const;

/** Something a rule saw about a conversation or a bot, with its evidence and a status. It names and never quotes. */
export const finding = z.object({
  id,
  rule: z.string().describe('a check’s name, one of the other rules, or the id of a rule of this vault’s own'),
  outcome: z.string(),
  severity: z.enum(severities),
  botId: id.nullable().describe('null for one about a record of processing without a bot'),
  conversationId: id.nullable().describe('null for a finding about the bot as a whole'),
  at: instant.describe('when the conversation began'),
  /** Ids of the messages it rests on. */
  evidence: z.array(z.number().int()),
  /** What it is about, e.g. the kind of data asked for: words of the contract, never a quotation. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  status: z.enum(findingStates),
  note: z.string(),
  decidedBy: z.string().nullable().describe('user id'),
  decidedAt: instant.nullable(),
  mayOpenIncident: z.boolean(),
});
export type Finding = z.infer<typeof finding>;

export const findings = {
  detect: query({
    permission: 'findings.read',
    summary: 'Says what in a text is personal data. Nothing of it is stored or logged.',
    input: z.strictObject({
      text: z.string().max(1_000_000),
      languages: findingSettings.shape.languages.optional(),
      region: findingSettings.shape.region.optional(),
      known: z.array(known).max(100).default([]),
    }),
    output: z.object({ spans: z.array(detectedSpan) }),
  }),
  settings: query({
    permission: 'findings.read',
    summary: 'Returns the languages, the region and the company’s own numbers that detection goes by.',
    input: empty,
    output: findingSettings,
  }),
  setSettings: command({
    permission: 'findings.manage',
    summary: 'Sets them all at once. What is stored already is then scanned again.',
    input: findingSettings,
    output: findingSettings,
  }),
  coverage: query({
    permission: 'findings.read',
    summary: 'Says how many messages were scanned by the rules of today, and how many still wait for it.',
    input: empty,
    output: z.object({ messages: z.number().int(), waiting: z.number().int() }),
  }),
  rescan: job({
    permission: 'findings.scan',
    summary: 'Scans all messages that were scanned by older rules. Goes on where it was cut short.',
    input: empty,
    output: z.object({ messages: z.number().int(), spans: z.number().int(), seconds: z.number() }),
  }),
  statistics: query({
    permission: 'findings.read',
    summary: 'Counts what was found per week, bot and type. What a person rejected does not count.',
    input: z.strictObject({ botId: id.optional(), from: instant.optional(), to: instant.optional() }),
    output: z.object({
      weeks: z.array(
        z.object({
          week: z.iso.date().describe('its Monday, in UTC'),
          botId: id,
          type: z.enum(findingTypes),
          spans: z.number().int(),
          messages: z.number().int(),
        }),
      ),
    }),
  }),
  list: query({
    permission: 'findings.read',
    summary: 'Lists findings about conversations and bots, newest first. They name messages and quote none.',
    input: z.strictObject({
      rule: z.string().max(64).optional(),
      botId: id.optional(),
      status: z.enum(findingStates).optional(),
      severity: z.enum(severities).optional(),
      conversationId: id.optional(),
      from: instant.optional(),
      to: instant.optional().describe('exclusive'),
      limit: z.number().int().min(1).max(500).default(100),
      cursor: cursor.optional(),
    }),
    output: z.object({
      findings: z.array(finding),
      total: z.number().int().describe('that fit, on all pages'),
      open: z.number().int().describe('of them still open'),
      cursor: z.string().nullable(),
    }),
  }),
  groups: query({
    permission: 'findings.read',
    summary: 'Counts findings by rule and bot: what is decided together.',
    input: z.strictObject({ status: z.enum(findingStates).default('open') }),
    output: z.object({
      groups: z.array(
        z.object({
          rule: z.string(),
          botId: id.nullable().describe('null for those about a record of processing without a bot'),
          findings: z.number().int(),
          high: z.number().int().describe('of them of high severity'),
        }),
      ),
    }),
  }),
  decide: command({
    permission: 'findings.decide',
    changes: 'content',
    summary: 'Sets the status of findings, with a note. One that comes back after it was fixed is open again.',
    input: z.strictObject({ ids: z.array(id).min(1).max(500), status: z.enum(findingStates), note: note.default('') }),
    output: z.object({ decided: z.number().int() }),
  }),
};
