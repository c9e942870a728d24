import { z } from 'zod';
import { empty, id, instant, reason, shortText } from './fields.ts';
import { severities } from './findings.ts';
import { checkLanguages, noticeFields, privacyNotice } from './privacy-notices.ts';
import { command, job, query } from './procedure.ts';
import { maskedSpan, messageRoles, span } from './transcripts.ts';

/** What a dialogue is checked for. Each is a rule with a source, patterns in both languages, and parameters per bot. */
export const checkIds = [
  'privacyNotice',
  'aiDisclosure',
  'consent',
  'overCollection',
  'sensitiveTyped',
  'humanRequested',
  'rightUttered',
  'sensitiveRepeated',
  'otherPersonIdentifier',
  'injection',
] as const;
export type CheckId = (typeof checkIds)[number];

/** How a conversation did. What is not here is "ok" or "notApplicable". */
export const checkOutcomes = {
  privacyNotice: ['missing', 'late', 'noLink', 'wrongLanguage', 'outdated'],
  aiDisclosure: ['missing', 'late'],
  consent: ['notAsked', 'dataBeforeAnswer', 'declinedIgnored', 'withdrawalIgnored'],
  overCollection: ['asked'],
  sensitiveTyped: ['typed'],
  humanRequested: ['notServed'],
  rightUttered: ['uttered'],
  sensitiveRepeated: ['repeated'],
  otherPersonIdentifier: ['disclosed'],
  injection: ['attempted'],
} as const satisfies Record<CheckId, readonly string[]>;

/** What a bot may ask for; also what a purpose can need. */
export const askableData = [
  'personName',
  'email',
  'phone',
  'postalAddress',
  'location',
  'dateOfBirth',
  'iban',
  'card',
  'officialId',
  'customerNumber',
  'orderNumber',
  'licencePlate',
  'health',
  'religion',
  'maritalStatus',
  'nationality',
  'salary',
  'employer',
  'photo',
  'password',
] as const;
export type AskableData = (typeof askableData)[number];

/** Art. 6(1) GDPR. */
export const legalBases = [
  'consent',
  'contract',
  'legalObligation',
  'vitalInterests',
  'publicTask',
  'legitimateInterests',
] as const;

/**
 * What a bot is declared to do. Until a record of processing says it, checks that depend on it rest on this.
 */
export const botProfile = z.strictObject({
  purpose: z.string().trim().max(500).default(''),
  legalBasis: z.enum(legalBases).nullable().default(null),
  languages: z.array(z.enum(checkLanguages)).max(2).default(['de', 'en']),
  neededData: z
    .array(z.enum(askableData))
    .max(askableData.length)
    .nullable()
    .default(null)
    .describe('null: not declared, so over-collection is not judged'),
  retentionDays: z.number().int().min(0).max(36_500).nullable().default(null),
  recipients: z.string().trim().max(2000).default(''),
  thirdCountries: z.string().trim().max(500).default(''),
  isAutomatedDecision: z.boolean().default(false),
});
export type BotProfile = z.infer<typeof botProfile>;

/**
 * A phrase as people write it: words, * for the rest of a word at its beginning or end and, alone, for one word, # for
 * a number or code, … for up to four words between, (a|b) for a choice, [x] for what may be missing. It never reaches
 * over the end of a sentence. Case, accents and ß do not matter.
 */
export const phrase = z.string().trim().min(2).max(1000);

/** A list of phrases that a rule knows, e.g. how a notice is worded. */
export const phraseList = z.object({
  id: z.string().describe('e.g. humanRequest'),
  language: z.enum(checkLanguages),
  shipped: z.array(phrase),
  /** Added in this vault. */
  added: z.array(phrase),
  /** Shipped ones that do not count in this vault. */
  dropped: z.array(phrase),
});

export const checkRule = z.object({
  id: z.enum(checkIds),
  severity: z.enum(severities),
  isEnabled: z.boolean(),
  source: z.object({
    citation: z.object({ de: z.string(), en: z.string() }).describe('e.g. Art. 13 GDPR'),
    url: z.string().nullable(),
    isVerified: z.boolean().describe('false: shown as unverified'),
  }),
  /** No dialogue that began before is judged. */
  appliesFrom: instant.nullable(),
  /** Bots for which it is switched off. */
  exceptBots: z.array(id),
  phrases: z.array(phraseList),
});
export type CheckRule = z.infer<typeof checkRule>;

/** A rule of this vault’s own: phrases somebody says that are to be a finding. */
export const ownRule = z.strictObject({
  name: shortText,
  role: z.enum(messageRoles),
  severity: z.enum(severities).default('medium'),
  botIds: z.array(id).max(100).default([]).describe('empty: all'),
  phrases: z.array(phrase).min(1).max(100),
  isEnabled: z.boolean().default(true),
});
export type OwnRule = z.infer<typeof ownRule>;

export const previewHit = z.object({
  conversationId: id,
  messageId: z.number().int(),
  botId: id,
  at: instant,
  role: z.enum(messageRoles),
  /** Masked like a search hit. */
  snippet: z.string(),
  hits: z.array(span),
  masks: z.array(maskedSpan),
});

export const checks = {
  rules: query({
    permission: 'checks.read',
    summary: 'Lists the checks with their sources, patterns and what was changed about them in this vault.',
    input: empty,
    output: z.object({ rules: z.array(checkRule), own: z.array(ownRule.extend({ id })) }),
  }),
  setRule: command({
    permission: 'checks.manage',
    summary:
      'Switches a check on or off, sets its severity, and adds or drops phrases. Dialogues are then checked again.',
    input: z.strictObject({
      id: z.enum(checkIds),
      isEnabled: z.boolean().optional(),
      severity: z.enum(severities).optional(),
      exceptBots: z.array(id).max(100).optional(),
      phrases: z
        .array(
          z.strictObject({
            id: z.string().max(60),
            language: z.enum(checkLanguages),
            added: z.array(phrase).max(200),
            dropped: z.array(phrase).max(500),
          }),
        )
        .max(60)
        .optional()
        .describe('the lists named are set as given; others stay'),
    }),
    output: checkRule,
  }),
  addRule: command({
    permission: 'checks.manage',
    summary: 'Adds a rule of this vault’s own.',
    input: ownRule,
    output: z.object({ id }),
  }),
  changeRule: command({
    permission: 'checks.manage',
    summary: 'Changes a rule of this vault’s own.',
    input: ownRule.extend({ id }),
    output: z.object({ id }),
  }),
  removeRule: command({
    permission: 'checks.manage',
    summary: 'Removes a rule of this vault’s own. Its findings go with the next check.',
    input: z.strictObject({ id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  preview: query({
    permission: 'checks.manage',
    logged: true,
    summary: 'Shows which messages of this vault phrases would match, masked. For trying them before they count.',
    input: z.strictObject({
      reason,
      phrases: z.array(phrase).min(1).max(200),
      role: z.enum(messageRoles).optional(),
      botId: id.optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      matches: z.number().int(),
      read: z.number().int().describe('messages looked at, newest first'),
      isComplete: z.boolean().describe('false: there are older ones that were not looked at'),
      hits: z.array(previewHit),
    }),
  }),
  bots: query({
    permission: 'checks.read',
    summary: 'Lists bots with what they are declared to do.',
    input: empty,
    output: z.object({ bots: z.array(z.object({ botId: id, isDeclared: z.boolean(), profile: botProfile })) }),
  }),
  setBot: command({
    permission: 'checks.manage',
    summary: 'Declares what a bot does: purpose, legal basis, the data it needs. Dialogues are then checked again.',
    input: z.strictObject({ botId: id, profile: botProfile }),
    output: z.object({ botId: id }),
  }),
  notices: query({
    permission: 'checks.read',
    summary: 'Lists versions of privacy notices, checked against Art. 13(1) and (2) and against what is declared.',
    input: z.strictObject({ botId: id.optional() }),
    output: z.object({ notices: z.array(privacyNotice) }),
  }),
  addNotice: command({
    permission: 'checks.manage',
    summary: 'Adds a version of a privacy notice. A version that was in use is never changed.',
    input: noticeFields,
    output: z.object({ id }),
  }),
  removeNotice: command({
    permission: 'checks.manage',
    summary: 'Takes out a version that was added by mistake.',
    input: z.strictObject({ id }),
    output: z.object({ removed: z.literal(true) }),
  }),
  run: job({
    permission: 'findings.scan',
    summary:
      'Checks all dialogues that are new, changed, or were checked by other rules. Goes on where it was cut short.',
    input: empty,
    output: z.object({ conversations: z.number().int(), findings: z.number().int(), seconds: z.number() }),
  }),
  coverage: query({
    permission: 'checks.read',
    summary: 'Says how many conversations were checked by the rules of today, and how many wait.',
    input: empty,
    output: z.object({ conversations: z.number().int(), waiting: z.number().int() }),
  }),
  statistics: query({
    permission: 'checks.read',
    summary: 'Counts per bot and month how conversations did in each check, and which data bots asked for needlessly.',
    input: z.strictObject({ botId: id.optional(), from: instant.optional(), to: instant.optional() }),
    output: z.object({
      months: z.array(
        z.object({
          month: z.string(),
          botId: id,
          rule: z.string(),
          outcome: z.string().describe('ok, notApplicable, or what the check names'),
          conversations: z.number().int(),
        }),
      ),
      firstMessages: z.array(
        z.object({
          month: z.string(),
          botId: id,
          conversations: z.number().int().describe('that need a privacy notice or a disclosure'),
          correct: z.number().int().describe('of them those in which both were in order, or one was not needed'),
        }),
      ),
      asked: z.array(
        z.object({
          botId: id,
          data: z.enum(askableData),
          isNeeded: z.boolean(),
          conversations: z.number().int(),
          examples: z.array(z.object({ conversationId: id, messageId: z.number().int() })),
        }),
      ),
    }),
  }),
};
