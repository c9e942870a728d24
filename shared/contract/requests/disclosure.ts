import { z } from 'zod';
import { folderPath, id, instant, note } from '../fields.ts';
import { command, job, query } from '../procedure.ts';
import { messageId, transcriptMessage } from '../transcripts.ts';

/**
 * What becomes of a message in the copy of the data. disclose: as it stands. redact: without the marked places.
 * withhold: not at all.
 */
export const disclosures = ['disclose', 'redact', 'withhold'] as const;
export type Disclosure = (typeof disclosures)[number];

/** Whose interest stands against showing it: Art. 15(4). */
export const disclosureGrounds = [
  'thirdPerson',
  'staff',
  'tradeSecret',
  'intellectualProperty',
  'security',
  'legalPrivilege',
  'notAboutPerson',
] as const;

/** What the letter of an access tells besides the data themselves: Art. 15(1)(a)-(h), 15(2). */
export const informationItems = [
  'purposes',
  'categories',
  'recipients',
  'storagePeriod',
  'source',
  'automatedDecisions',
  'safeguards',
] as const;
export type InformationItem = (typeof informationItems)[number];

const redaction = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(1).describe('UTF-16 code units, exclusive'),
  ground: z.enum(disclosureGrounds),
});

export const disclosureDecision = z.strictObject({
  messageId,
  decision: z.enum(disclosures),
  redactions: z.array(redaction).max(500).default([]),
  ground: z.enum(disclosureGrounds).nullable().default(null).describe('needed to withhold'),
  balancing: z
    .string()
    .trim()
    .max(2000)
    .default('')
    .describe('why the interest of the other weighs more; needed for everything that is not shown'),
});
export type DisclosureDecision = z.output<typeof disclosureDecision>;

const progress = z.object({
  conversations: z.number().int(),
  messages: z.number().int(),
  decided: z.number().int(),
  undecided: z.number().int(),
});

const scopeRow = z.object({
  conversationId: id,
  backendId: id,
  botId: id,
  botName: z.string(),
  startedAt: instant,
  messages: z.number().int(),
  decided: z.number().int(),
  isIncluded: z.boolean(),
  why: z.string().describe('of one that was left out'),
});

/** What an API cut off or cannot give, in both languages; printed in the package. */
const gap = z.object({ backendId: id, en: z.string(), de: z.string() });

export const packageSummary = z.object({
  id,
  createdAt: instant,
  createdBy: z.string(),
  kind: z.enum(['access', 'portability']),
  language: z.enum(['de', 'en']),
  conversations: z.number().int(),
  messages: z.number().int(),
  redacted: z.number().int(),
  withheld: z.number().int(),
  unreviewed: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string().describe('of the archive as it was written'),
  dispatchedAt: instant.nullable(),
});
export type PackageSummary = z.infer<typeof packageSummary>;

/** Access and portability: Art. 15, 20 GDPR; CCPA 1798.110. */
export const disclosureProcedures = {
  scope: query({
    permission: 'requests.read',
    summary: 'Lists the conversations a case comprises and how far their review has come.',
    input: z.strictObject({ id }),
    output: z.object({
      conversations: z.array(scopeRow),
      missing: z.array(z.object({ backendId: id, externalId: z.string() })).describe('accepted, but not synced yet'),
      progress,
      gaps: z.array(gap),
      packages: z.array(packageSummary),
    }),
  }),
  setScope: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Leaves conversations out of a case, with the reason, or takes them in again.',
    input: z.strictObject({
      id,
      conversationIds: z.array(id).min(1).max(5000),
      isIncluded: z.boolean(),
      why: z.string().trim().max(1000).default('').describe('needed to leave one out; printed in the package'),
    }),
    output: progress,
  }),
  messages: query({
    permission: 'requests.read',
    logged: true,
    summary: 'Returns one conversation of a case, unmasked, with what was decided on each message.',
    input: z.strictObject({ id, conversationId: id }),
    output: z.object({
      conversationId: id,
      botName: z.string(),
      startedAt: instant,
      messages: z.array(
        transcriptMessage.extend({
          proposal: z.enum(disclosures).describe('what the person typed is shown by default'),
          proposedRedactions: z.array(redaction).describe('places that name or identify somebody else'),
          decision: disclosureDecision.omit({ messageId: true }).nullable(),
          decidedBy: z.string().nullable(),
        }),
      ),
    }),
  }),
  decide: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Decides what becomes of messages in the copy of the data.',
    input: z.strictObject({ id, decisions: z.array(disclosureDecision).min(1).max(5000) }),
    output: progress,
  }),
  decideAll: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Decides as proposed on all messages of a conversation that are not decided yet.',
    input: z.strictObject({ id, conversationId: id }),
    output: progress,
  }),
  undo: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Takes back one’s own last decision on messages of a case.',
    input: z.strictObject({ id }),
    output: z.object({ messages: z.array(messageId), progress }),
  }),
  package: job({
    permission: 'requests.disclose',
    summary:
      'Writes the copy of the data: one encrypted archive with letter, readable pages, JSON and CSV, and what was withheld and why; and apart from it the letter with the passphrase.',
    input: z.strictObject({
      id,
      kind: z.enum(['access', 'portability']).optional().describe('follows from the right when left out'),
      language: z.enum(['de', 'en']).optional(),
      unreviewed: z
        .enum(['refuse', 'include', 'leaveOut'])
        .default('refuse')
        .describe('what happens where messages were not decided on; include: as they stand'),
      to: folderPath.describe('the archive; .zip is added where it is missing'),
      passphraseLetterTo: folderPath.describe('the letter with the passphrase, which goes another way'),
      information: z
        .partialRecord(z.enum(informationItems), z.string().trim().min(1).max(4000))
        .default({})
        .describe('Art. 15(1)(a)-(h), 15(2) where it differs from what the profiles of the bots say'),
      note: note.default(''),
    }),
    output: packageSummary.extend({
      path: z.string(),
      passphraseLetterPath: z.string(),
      missing: z
        .array(z.enum(informationItems))
        .describe('what the letter says plainly is not recorded; give it as information, or declare it for the bots'),
      unverified: z
        .array(z.string())
        .describe(
          'what the letter says of the law that was not compared with the law; to be checked before it is sent',
        ),
    }),
  }),
};
