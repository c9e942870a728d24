import { z } from 'zod';
import { folderPath, id, instant, longText, note, shortText } from './fields.ts';
import { command, job, query } from './procedure.ts';

const text = longText.default('');
const short = z.string().trim().max(300).default('');
const dateOrNone = z.iso.date().nullable().default(null);

/** What a bot can do: answer from a FAQ only; ask for personal data; act on accounts. */
export const capabilityClasses = ['faqOnly', 'asksPersonalData', 'actsOnAccounts'] as const;
export type CapabilityClass = (typeof capabilityClasses)[number];
/** Art. 3(3), (4) of Regulation (EU) 2024/1689. */
export const aiActRoles = ['provider', 'deployer', 'both', 'none', 'undecided'] as const;
export const aiActDuties = [
  'disclosure',
  'marking',
  'literacy',
  'humanOversight',
  'logs',
  'informWorkers',
  'registration',
] as const;

export const botFields = z.strictObject({
  purpose: text,
  owner: short,
  capability: z.enum(capabilityClasses).nullable().default(null),
  oversight: z
    .strictObject({ who: short, how: text, handOver: text })
    .prefault({})
    .describe('who can step in, how, and how people are handed over'),
  trainsModels: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  knownLimits: text,
  fairness: z
    .array(z.strictObject({ on: z.iso.date(), sample: text, result: text, measures: text }))
    .max(50)
    .default([]),
  aiAct: z
    .strictObject({
      role: z.enum(aiActRoles).default('undecided'),
      isHighRisk: z.enum(['yes', 'no', 'undecided']).default('undecided'),
      duties: z
        .array(z.strictObject({ duty: z.enum(aiActDuties), how: text, isMet: z.boolean().default(false) }))
        .max(20)
        .default([]),
    })
    .prefault({}),
  reviewOn: dateOrNone,
});
export type BotFields = z.output<typeof botFields>;

export const modelVersionFields = z.strictObject({
  provider: shortText,
  model: shortText,
  version: short,
  promptVersion: short,
  indexVersion: short,
  since: z.iso.date(),
  approvedBy: shortText.describe('a function rather than a name'),
  note: text,
});
export type ModelVersionFields = z.output<typeof modelVersionFields>;

export const botEntry = z.object({
  botId: id,
  backendId: id,
  name: z.string(),
  isEntered: z.boolean().describe('false: nobody has entered anything about it yet'),
  fields: botFields,
  versions: z.array(modelVersionFields.extend({ id })).describe('newest first'),
  recordIds: z.array(id),
  dpiaIds: z.array(id),
  changedAt: instant.nullable(),
});
export type BotEntry = z.infer<typeof botEntry>;

/** What is there, beside what is declared. Null: nobody who may read content asks, or there is nothing to see. */
export const botObservation = z.object({
  botId: id,
  conversations: z.number().int(),
  capability: z.enum(capabilityClasses).nullable(),
  /** Conversations behind it. */
  asksPersonalData: z.number().int(),
  actsOnAccounts: z.number().int(),
  handOverAsked: z.number().int(),
  handOverServed: z.number().int(),
  models: z.array(
    z.object({ model: z.string(), from: instant, to: instant, messages: z.number().int(), isEntered: z.boolean() }),
  ),
});
export type BotObservation = z.infer<typeof botObservation>;

/** The register of bots and models, and what the AI Act asks for. */
export const bots = {
  list: query({
    permission: 'bots.read',
    summary: 'Lists bots with what is entered about them, their models and versions.',
    input: z.strictObject({ controllerId: id.optional() }),
    output: z.object({ bots: z.array(botEntry) }),
  }),
  observe: query({
    permission: 'findings.read',
    summary: 'Says for each bot what its transcripts show: what it asks for and does, hand-overs, models.',
    input: z.strictObject({ botId: id.optional() }),
    output: z.object({ bots: z.array(botObservation) }),
  }),
  compare: job({
    permission: 'findings.scan',
    summary: 'Reads what bots did in new conversations, and keeps a finding for each model that is not entered.',
    input: z.strictObject({}),
    output: z.object({
      conversations: z.number().int().describe('read anew'),
      opened: z.number().int().describe('findings that are new or open again'),
      fixed: z.number().int(),
    }),
  }),
  save: command({
    permission: 'bots.manage',
    summary: 'Stores what is declared about a bot.',
    input: z.strictObject({ botId: id, fields: botFields }),
    output: z.object({ botId: id }),
  }),
  addVersion: command({
    permission: 'bots.manage',
    summary: 'Enters a model, prompt or index version, since when it is in use and who approved it.',
    input: z.strictObject({ botId: id, version: modelVersionFields }),
    output: z.object({ id }),
  }),
  removeVersion: command({
    permission: 'bots.manage',
    summary: 'Takes out a version entered by mistake.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ removed: z.literal(true) }),
  }),
  exportSheet: command({
    permission: 'bots.read',
    changes: 'files',
    summary: 'Writes the one-page privacy sheet of a bot in plain words, for publication.',
    input: z.strictObject({
      botId: id,
      language: z.enum(['de', 'en']).default('de'),
      format: z.enum(['pdf', 'docx', 'html']).default('pdf'),
      to: folderPath,
    }),
    output: z.object({ path: z.string(), missing: z.array(z.string()).describe('what nobody has entered yet') }),
  }),
};
