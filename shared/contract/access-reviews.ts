import { z } from 'zod';
import { empty, folderPath, id, instant, isTimeZone, longText, note, shortText } from './fields.ts';
import { command, job, query } from './procedure.ts';

/** What is noticed. Rules marked (backend) can also be seen in a chatbot system's own access log. */
export const accessRules = [
  /** Many different conversations within one hour (backend). */
  'bulkReading',
  /** Many hits shown by searches within one hour. */
  'bulkSearch',
  /** Many messages unmasked within one day. */
  'unmasking',
  /** Reading outside working hours, within seven days (backend). */
  'outsideHours',
  /** The same conversation on many days within thirty (backend). */
  'repeatedReading',
  /** A purpose that needs a case number, stated without one. */
  'missingCase',
  /** Read for the first time, while others had read before (backend). */
  'firstReading',
  /** Calls that the role does not allow, within one day. */
  'refusedCalls',
  /** Attempts to sign in that failed, within one day. */
  'failedSignIns',
] as const;
export type AccessRule = (typeof accessRules)[number];

const limit = z.number().int().min(1).max(1_000_000);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'HH:MM');

/** From which number on something is a finding. */
export const accessLimits = z.strictObject({
  bulkReading: limit,
  bulkSearch: limit,
  unmasking: limit,
  outsideHours: limit,
  repeatedReading: limit.max(30),
  refusedCalls: limit,
  failedSignIns: limit,
});
export type AccessLimits = z.infer<typeof accessLimits>;

export const accessReviewSettings = z.strictObject({
  hours: z
    .strictObject({
      zone: z.string().max(64).refine(isTimeZone, 'not an IANA time zone'),
      days: z.array(z.number().int().min(1).max(7)).max(7).describe('1 is Monday'),
      from: timeOfDay,
      to: timeOfDay.describe('exclusive'),
    })
    .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends before it begins' }),
  limits: accessLimits,
  purposesWithCase: z.array(z.string().trim().min(1).max(80)).max(50).describe('purposes that need a case number'),
  everyDays: z.number().int().min(1).max(730).describe('how often a review falls due'),
});
export type AccessReviewSettings = z.infer<typeof accessReviewSettings>;

/** Custos’ own log, or what a chatbot system says about its administrators. */
export const accessSource = z.union([z.literal('custos'), z.strictObject({ backendId: id })]);
export type AccessSource = z.infer<typeof accessSource>;

const longestPeriod = 2 * 366 * 86_400_000;
const period = { from: instant, to: instant.describe('exclusive') };
const isPeriod = (value: { from: string; to: string }): boolean => {
  const length = Date.parse(value.to) - Date.parse(value.from);
  return length > 0 && length <= longestPeriod;
};
const periodProblem = { path: ['to'], message: 'at most two years, ending after it begins' };

export const accessSubject = z.object({
  /** User id, or the actor’s name at the chatbot system; empty for attempts under an unknown name. */
  key: z.string(),
  name: z.string(),
});

export const accessFinding = z.object({
  key: z.string().describe('stays the same while the finding does'),
  rule: z.enum(accessRules),
  person: accessSubject,
  /** What it is about within the person: a conversation’s id (a keyed hash for chatbot systems) or a purpose. */
  subject: z.string().nullable(),
  count: z.number().int().describe('the most there was within the time the rule looks at'),
  limit: z.number().int(),
  from: instant,
  to: instant.describe('the time in which it was most'),
  entries: z.number().int().describe('how many entries it rests on'),
  /** Numbers of log entries, or ids at the chatbot system: the first 200. */
  references: z.array(z.string()),
});
export type AccessFinding = z.infer<typeof accessFinding>;

export const personAccess = z.object({
  person: accessSubject,
  opened: z.number().int().describe('how often a transcript was opened'),
  conversations: z.number().int().describe('different ones'),
  exported: z.number().int().describe('transcripts written to a file, part of those opened'),
  listed: z.number().int().describe('searches and lists'),
  unmasked: z.number().int().describe('different messages'),
  reasons: z.array(z.object({ purpose: z.string().nullable(), count: z.number().int(), withCase: z.number().int() })),
  outsideHours: z.number().int(),
  busiest: z
    .object({ from: instant, to: instant, conversations: z.number().int() })
    .nullable()
    .describe('the hour with the most different conversations'),
});
export type PersonAccess = z.infer<typeof personAccess>;

export const accessDay = z.object({
  /** In the zone of the settings, e.g. 2026-11-22. */
  day: z.string(),
  opened: z.number().int(),
  /** The most different conversations one person opened within one hour that ended on this day. */
  busiest: z.number().int(),
});
export type AccessDay = z.infer<typeof accessDay>;

const evaluated = {
  period: z.object({ from: instant, to: instant }),
  source: z.object({ backendId: id.nullable(), name: z.string() }),
  people: z.array(personAccess),
  days: z.array(accessDay).describe('those on which anything was opened'),
  findings: z.array(accessFinding),
  settings: accessReviewSettings,
  /** Whether the one who looks has accesses of his own in it; null where the names cannot be compared. */
  includesOwnAccess: z.boolean().nullable(),
};

/** What a review of staff rests on. `noWorksCouncil`: there is none, so it says on what else. */
export const staffBasis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noStaff') }),
  z.strictObject({ kind: z.literal('agreement'), name: shortText, date: z.iso.date() }),
  z.strictObject({ kind: z.literal('noWorksCouncil'), basis: shortText }),
]);
export type StaffBasis = z.infer<typeof staffBasis>;

export const judgements = ['explained', 'followUp'] as const;
const judgement = z.strictObject({
  key: z.string().max(64).describe('of the finding'),
  judgement: z.enum(judgements),
  note: note.min(1),
});
export type Judgement = z.infer<typeof judgement>;

export const signedReview = z.object({
  ...evaluated,
  id,
  purpose: z.string(),
  staff: staffBasis,
  judgements: z.array(judgement),
  note: z.string(),
  signedBy: accessSubject.extend({ role: z.string() }),
  signedAt: instant,
  /** The log as it stood: what was reviewed can be found again in an export of it. */
  logHead: z.object({ seq: z.number().int(), hash: z.string() }),
  /** SHA-256 over the review as it was signed; the log entry of the signing holds it, too. */
  digest: z.string(),
  matchesLog: z.boolean().describe('whether it still has the digest that the log holds'),
});
export type SignedReview = z.infer<typeof signedReview>;

export const accessReviews = {
  sources: query({
    permission: 'accessReviews.read',
    summary: 'Lists what can be reviewed, up to when it was, and when the next review falls due.',
    input: empty,
    output: z.object({
      sources: z.array(
        z.object({
          backendId: id.nullable().describe('null: the log of this vault'),
          name: z.string(),
          entries: z.number().int(),
          firstAt: instant.nullable(),
          /** Up to when a chatbot system’s log is here; null before the first fetch and for the vault’s own. */
          fetchedUntil: instant.nullable(),
          canFetch: z.boolean(),
          reviewedUntil: instant.nullable(),
          dueAt: instant.nullable().describe('null while there is nothing to review'),
        }),
      ),
    }),
  }),
  preview: query({
    permission: 'accessReviews.read',
    logged: true,
    summary: 'Says who opened what in a period, for which reasons, and what stands out. Logged: it is about people.',
    input: z.strictObject({ ...period, source: accessSource.default('custos') }).refine(isPeriod, periodProblem),
    output: z.object({
      ...evaluated,
      fetchedUntil: instant.nullable(),
      fingerprint: z.string().describe('of all of this; signing needs it'),
    }),
  }),
  entries: query({
    permission: 'accessReviews.read',
    summary: 'Returns the entries that a finding rests on.',
    input: z.strictObject({
      source: accessSource.default('custos'),
      references: z.array(z.string().min(1).max(1000)).min(1).max(200),
    }),
    output: z.object({
      entries: z.array(
        z.object({
          reference: z.string(),
          at: instant,
          person: z.string().nullable(),
          action: z.string().describe('procedure, or what the chatbot system calls it'),
          phase: z.string().nullable(),
          purpose: z.string().nullable(),
          caseId: z.string().nullable(),
          subject: z.string().nullable(),
        }),
      ),
    }),
  }),
  settings: query({
    permission: 'accessReviews.read',
    summary: 'Returns working hours, limits and how often a review falls due.',
    input: empty,
    output: accessReviewSettings,
  }),
  setSettings: command({
    permission: 'accessReviews.manage',
    summary: 'Sets working hours, limits and how often a review falls due, all at once.',
    input: accessReviewSettings,
    output: accessReviewSettings,
  }),
  signOff: command({
    permission: 'accessReviews.manage',
    summary: 'Signs a review of a period that is over. Every finding needs a judgement; what is signed is final.',
    input: z
      .strictObject({
        ...period,
        source: accessSource.default('custos'),
        fingerprint: z.string().max(64).describe('of the preview that was judged'),
        purpose: z.string().trim().min(1).max(500),
        staff: staffBasis,
        judgements: z.array(judgement).max(10_000).default([]),
        note: longText.default(''),
      })
      .refine(isPeriod, periodProblem),
    output: z.object({ id, digest: z.string() }),
  }),
  list: query({
    permission: 'accessReviews.read',
    summary: 'Lists signed reviews, newest first.',
    input: z.strictObject({ limit: z.number().int().min(1).max(500).default(100) }),
    output: z.object({
      reviews: z.array(
        z.object({
          id,
          period: z.object({ from: instant, to: instant }),
          zone: z.string(),
          sourceName: z.string(),
          backendId: id.nullable(),
          purpose: z.string(),
          findings: z.number().int(),
          followUps: z.number().int(),
          signedBy: z.string(),
          signedAt: instant,
        }),
      ),
    }),
  }),
  get: query({
    permission: 'accessReviews.read',
    summary: 'Returns a signed review as it was signed, and whether it still matches the log.',
    input: z.strictObject({ id }),
    output: signedReview,
  }),
  export: command({
    permission: 'accessReviews.read',
    changes: 'files',
    summary: 'Writes a signed review to a JSON file.',
    input: z.strictObject({ id, to: folderPath }),
    output: z.object({ path: z.string(), digest: z.string() }),
  }),
  fetchBackendLog: job({
    permission: 'backends.sync',
    changes: 'register',
    summary: 'Fetches what is new in a chatbot system’s own admin access log. Safe to repeat, to cancel and to kill.',
    input: z.strictObject({ backendId: id }),
    output: z.object({
      entries: z.number().int().describe('new ones'),
      unreadable: z.number().int().describe('rows without id or time, which cannot be kept'),
      seconds: z.number(),
    }),
  }),
};
