import { z } from 'zod';
import { baseUrl, bothLanguages, connectorSummary, credentials, allowPrivate } from './backends.ts';
import { empty, folderPath, id, instant, reason } from './fields.ts';
import { command, query } from './procedure.ts';

const name = z.string().min(1).max(64).describe('e.g. open-admin-api');
/** A mistake is told from one that is too long by the description's own reader. In characters. */
const text = z.string().min(1).max(400_000).describe('the description itself, as JSON');
const from = folderPath.describe('the file of the description, instead of its text');

/** What is wrong in a description, for whoever wrote it. */
export const descriptionMistake = z.object({
  line: z.number().int().nullable().describe('from 1; null where there is no text'),
  where: z.string().describe('e.g. messages.list.rows'),
  reason: bothLanguages,
});
export type DescriptionMistake = z.infer<typeof descriptionMistake>;

export const listedConnector = z.object({
  /** Null: comes with Custos. */
  id: id.nullable(),
  name: z.string(),
  title: z.string(),
  fingerprint: z.string().describe('SHA-256 of the description'),
  /** Whether chatbot systems may be synced and anything may be deleted with it. */
  isTrusted: z.boolean(),
  /** Whether this version of Custos understands what is stored. */
  isReadable: z.boolean(),
  backends: z.number().int().describe('chatbot systems it is used for'),
  added: z.object({ by: z.string(), at: instant }).nullable(),
  /** `by` asked for it, `approvedBy` agreed; null where one person works alone. */
  approved: z.object({ by: z.string(), approvedBy: z.string().nullable(), at: instant }).nullable(),
});
export type ListedConnector = z.infer<typeof listedConnector>;

const shownHeader = z.object({ name: z.string(), value: z.string().nullable().describe('null: hidden') });

/** One request and its answer. What is secret is left out. */
export const shownExchange = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.array(shownHeader),
  body: z.string().nullable(),
  status: z.number().int(),
  milliseconds: z.number().int(),
  answerHeaders: z.array(shownHeader),
  answer: z.string(),
  isCut: z.boolean().describe('the answer was longer than is shown'),
});
export type ShownExchange = z.infer<typeof shownExchange>;

export const trialSteps = ['probe', 'bots', 'conversations', 'messages', 'people', 'conversationsOfPerson'] as const;

export const trialStep = z.object({
  step: z.enum(trialSteps),
  outcome: z.enum(['done', 'failed', 'skipped']).describe('skipped: not described, or nothing to ask for'),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  exchanges: z.array(shownExchange),
  found: z.number().int().nullable().describe('how many the description made of the answers'),
  /** What it made of the first of them, as JSON. */
  examples: z.array(z.string()),
  unfilled: z.array(z.string()).describe('fields of the description that no answer fills, e.g. conversations.bot'),
});
export type TrialStep = z.infer<typeof trialStep>;

/** What the operations of an OpenAPI file are chosen for. */
export const draftPurposes = [
  'probe',
  'bots',
  'conversations',
  'conversation',
  'messages',
  'deleteMessage',
  'deleteConversation',
] as const;
export type DraftPurpose = (typeof draftPurposes)[number];
export const paginationStyles = ['none', 'page', 'offset', 'cursor', 'lastRow', 'backwards', 'link', 'header'] as const;
export type PaginationStyle = (typeof paginationStyles)[number];

/** e.g. "GET /v1/conversations/{id}" */
const operationId = z.string().min(1).max(2100);
const openApi = z.string().min(1).max(8_000_000).describe('an OpenAPI description 3.x, as JSON or YAML');

const oneSource = 'either the text or the file';
const hasOneSource = (input: { text?: string | undefined; from?: string | undefined }): boolean =>
  (input.text === undefined) !== (input.from === undefined);

export const connectors = {
  list: query({
    permission: 'backends.read',
    summary: 'Lists the connectors: those that come with Custos and those added, with who agreed to them.',
    input: empty,
    output: z.object({ connectors: z.array(listedConnector) }),
  }),
  read: query({
    permission: 'backends.read',
    summary: 'Reads a description by its name, or one in a file: what it says, or what is wrong in which line.',
    input: z
      .strictObject({ name: name.optional(), text: text.optional(), from: from.optional() })
      .refine((input) => Object.values(input).filter((value) => value !== undefined).length === 1, 'a name or a file'),
    output: z.object({
      text: z.string().nullable().describe('null: of a file with mistakes, which may be any file'),
      summary: connectorSummary.nullable().describe('null: there are mistakes'),
      /** What each kind of resource is deleted by, for whoever has to agree to it. */
      deletions: z.array(z.string()),
      mistakes: z.array(descriptionMistake),
    }),
  }),
  operations: query({
    permission: 'backends.manage',
    summary: 'Lists the operations of an OpenAPI file and for what a description may use each of them.',
    input: z.strictObject({ text: openApi.optional(), from: from.optional() }).refine(hasOneSource, oneSource),
    output: z.object({
      title: z.string(),
      operations: z.array(
        z.object({ id: operationId, summary: z.string().nullable(), mayBe: z.array(z.enum(draftPurposes)) }),
      ),
      proposed: z.partialRecord(z.enum(draftPurposes), operationId).describe('what looks right, to be looked at'),
    }),
  }),
  draft: query({
    permission: 'backends.manage',
    summary:
      'Drafts a description from one that is there, from the least there is, or from chosen operations of an OpenAPI file. What the file does not say is left out, and connectors.read names it. Stores nothing.',
    input: z
      .strictObject({
        template: name.optional(),
        empty: z.enum(paginationStyles).optional().describe('how the pages of its lists follow each other'),
        text: openApi.optional(),
        from: from.optional(),
        operations: z.partialRecord(z.enum(draftPurposes), operationId).optional(),
      })
      .refine(
        ({ operations: _chosen, ...sources }) =>
          Object.values(sources).filter((value) => value !== undefined).length === 1,
        'a template, a style, or an OpenAPI file',
      ),
    output: z.object({ text: z.string() }),
  }),
  add: command({
    permission: 'backends.manage',
    summary: 'Adds a connector from a file. It syncs and deletes nothing before a second person has approved it.',
    input: z.strictObject({ text: text.optional(), from: from.optional() }).refine(hasOneSource, oneSource),
    output: z.object({ id, name: z.string() }),
  }),
  approve: command({
    permission: 'backends.manage',
    secondPerson: 'release',
    summary: 'Trusts an added connector, exactly as it is stored, so that it may sync and delete.',
    input: z.strictObject({ id }),
    output: z.object({ id }),
  }),
  remove: command({
    permission: 'backends.manage',
    summary: 'Removes an added connector that no chatbot system uses any more.',
    input: z.strictObject({ id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  export: command({
    permission: 'backends.read',
    changes: 'files',
    summary: 'Writes a description into a file, to change it or to pass it on.',
    input: z.strictObject({ name, to: folderPath.describe('the file; .json is added where it is missing') }),
    output: z.object({ path: z.string() }),
  }),
  tryOut: query({
    permission: 'backends.manage',
    logged: true,
    summary:
      'Tries a description that need not be stored: asks the named system for lists and one person, and shows each request and answer without secrets. Deletes nothing.',
    input: z
      .strictObject({
        text: text.optional(),
        from: from.optional(),
        baseUrl,
        credentials: credentials.default({}),
        allowPrivate: allowPrivate.default(false),
        identifier: z
          .strictObject({ kind: z.string().min(1).max(64), value: z.string().min(1).max(500) })
          .optional()
          .describe('somebody to look up, e.g. {"kind": "email", "value": "…"}'),
        reason,
      })
      .refine(hasOneSource, oneSource),
    output: z.object({ steps: z.array(trialStep) }),
  }),
};
