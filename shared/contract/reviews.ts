import { z } from 'zod';
import { checkIds } from './checks.ts';
import { empty, folderPath, id, instant, note, reason, shortText } from './fields.ts';
import { findingGroups, findingTypes, type FindingGroup } from './finding-types.ts';
import { command, query } from './procedure.ts';
import { conversationScope, messageId, searchFilters, transcriptMessage } from './transcripts.ts';

/** messages: those found by a search are decided one by one. sample: conversations drawn at random are judged blind. */
export const reviewKinds = ['messages', 'sample'] as const;
export const reviewStates = ['open', 'closed'] as const;
/** More is not reviewed by anybody. */
export const mostReviewed = 10_000;
/** Per message. A message of a megabyte may hold more places than anybody decides on. */
export const mostMarks = 5000;

/**
 * What a reviewer says of a place in a message. accepted, rejected: what a rule saw there is, or is not, personal.
 * redacted: not to be shown to the person who asks. thirdPerson: about somebody else. specialCategory: Art. 9 GDPR.
 */
export const marks = ['accepted', 'rejected', 'redacted', 'thirdPerson', 'specialCategory'] as const;
export type Mark = (typeof marks)[number];

export const placedMark = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(1).describe('UTF-16 code units, exclusive'),
  mark: z.enum(marks),
  type: z.enum(findingTypes).nullable().describe('of the finding it is about; null for a place the reviewer chose'),
});
export type PlacedMark = z.infer<typeof placedMark>;

const decision = {
  marks: z
    .array(placedMark)
    .max(mostMarks)
    .refine(isConsistent, 'a place has a length and is either accepted or rejected')
    .describe('accepted and rejected also say for the whole vault whether the rule was right about this place'),
  note: z.string().max(1000).describe('stays in the vault with the message; not in the log'),
  isDone: z.boolean(),
};

/** The same place cannot be both what a rule took it for and not. */
function isConsistent(placed: readonly PlacedMark[]): boolean {
  const judged = placed.filter(({ mark }) => mark === 'accepted' || mark === 'rejected');
  const places = new Set(judged.map(({ start, end, type }) => `${start} ${end} ${type}`));
  return places.size === judged.length && placed.every(({ start, end }) => start < end);
}

const counts = z.object({
  total: z.number().int(),
  done: z.number().int().describe('decided, or no longer in the vault: what is left is the rest'),
});
export type ReviewCounts = z.infer<typeof counts>;

export const reviewSummary = z.object({
  id,
  kind: z.enum(reviewKinds),
  name: z.string(),
  state: z.enum(reviewStates),
  counts,
  createdBy: z.string().describe('display name'),
  createdAt: instant,
  closedAt: instant.nullable(),
  lastDecisionAt: instant.nullable(),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;

/** One message, or one conversation of a sample, of a review. */
export const reviewItem = z.object({
  position: z.number().int(),
  conversationId: id.nullable().describe('null where it has left the vault since'),
  messageId: messageId.nullable(),
  isDone: z.boolean(),
  marks: z.number().int().describe('of a sample: verdicts'),
  decidedBy: z.string().nullable().describe('display name'),
});
export type ReviewItem = z.infer<typeof reviewItem>;

export const verdicts = ['problem', 'none', 'notApplicable'] as const;
export type Verdict = (typeof verdicts)[number];

const judgement = z.strictObject({ check: z.enum(checkIds), verdict: z.enum(verdicts) });
export type Judgement = z.infer<typeof judgement>;

const sampleFields = {
  name: shortText,
  ...conversationScope,
  size: z.number().int().min(1).max(2000),
  seed: z.string().trim().min(1).max(100).describe('the same seed over the same conversations draws the same sample'),
  checks: z.array(z.enum(checkIds)).min(1).max(checkIds.length),
};

/** Share of a sample with its 95 % interval after Wilson (1927), J. Am. Stat. Assoc. 22:209-212. Null of nothing. */
const share = z.object({
  count: z.number().int(),
  of: z.number().int(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type Share = z.infer<typeof share>;

/** Everything that is needed to draw the same sample again. */
export const sampleDraw = z.object({
  botIds: z.array(id),
  from: instant.nullable(),
  to: instant.nullable(),
  seed: z.string(),
  size: z.number().int().describe('drawn; fewer than asked for where there are no more'),
  population: z.number().int(),
  /** SHA-256 over the ids the sample was drawn from, so that whoever repeats it knows that it is the same. */
  populationDigest: z.string(),
  drawnAt: instant,
});
export type SampleDraw = z.infer<typeof sampleDraw>;

export const sampleResult = sampleDraw.extend({
  judged: z.number().int().describe('the rest left the vault before it was judged'),
  checks: z.array(
    z.object({
      check: z.enum(checkIds),
      problems: share.describe('of the conversations to which the check applies'),
      notApplicable: z.number().int(),
      /** How the rules did against the reviewer; null where nobody judged. */
      rules: z
        .object({
          agreed: z.number().int().describe('on whether there is a problem'),
          missed: z.number().int().describe('the reviewer saw a problem, the rule none'),
          falseAlarms: z.number().int(),
          precision: share,
          recall: share,
        })
        .nullable(),
    }),
  ),
});
export type SampleResult = z.infer<typeof sampleResult>;

const groupNames = Object.keys(findingGroups) as [FindingGroup, ...FindingGroup[]];

export const reviews = {
  create: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary:
      'Makes a review of the messages a search finds, newest conversation first. Without words: of all in its scope.',
    input: z.strictObject({
      name: shortText,
      ...searchFilters,
      types: z.array(z.enum(findingTypes)).max(findingTypes.length).optional(),
      groups: z.array(z.enum(groupNames)).max(groupNames.length).optional().describe('messages in which such is found'),
    }),
    output: z.object({
      id,
      messages: z.number().int(),
      capped: z.boolean().describe('true when only the newest of those found are in it'),
    }),
  }),
  sample: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary: 'Draws a random sample of conversations to be judged blind. The same seed draws the same again.',
    input: z.strictObject(sampleFields),
    output: z.object({ id, size: z.number().int(), population: z.number().int() }),
  }),
  list: query({
    permission: 'reviews.read',
    summary: 'Lists reviews, newest first, with how much of each is left.',
    input: empty,
    output: z.object({ reviews: z.array(reviewSummary) }),
  }),
  get: query({
    permission: 'reviews.read',
    summary: 'Returns one review and where each of its messages or conversations stands. It quotes nothing.',
    input: z.strictObject({ id }),
    output: reviewSummary.extend({
      items: z.array(reviewItem),
      sample: sampleDraw.extend({ checks: z.array(z.enum(checkIds)) }).nullable(),
    }),
  }),
  read: query({
    permission: 'reviews.read',
    logged: true,
    summary: 'Returns a conversation of a review with its decisions, masked but for the messages asked for unmasked.',
    input: z.strictObject({
      id,
      conversationId: id,
      reason,
      unmask: z.union([z.literal('all'), z.array(messageId).max(1000)]).default([]),
    }),
    output: z.object({
      conversationId: id,
      botId: id,
      botName: z.string(),
      startedAt: instant,
      person: z.string().nullable(),
      messages: z.array(transcriptMessage),
      items: z.array(
        z.object({
          messageId,
          position: z.number().int(),
          ...decision,
          decidedBy: z.string().nullable(),
          decidedAt: instant.nullable(),
        }),
      ),
      /** Of a sample: what was judged of this conversation so far. Never what the rules say. */
      judged: z
        .object({
          verdicts: z.array(judgement),
          note: z.string(),
          isDone: z.boolean(),
        })
        .nullable(),
    }),
  }),
  decide: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary: 'Decides on one message of a review: its marks, note and whether it is done, as they are from now on.',
    input: z.strictObject({ id, messageId, ...decision }),
    output: z.object({ counts }),
  }),
  batch: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary:
      'Marks every place of one type in messages that are not done yet, but for places that were decided one by one.',
    input: z.strictObject({ id, type: z.enum(findingTypes), mark: z.enum(marks) }),
    output: z.object({
      messages: z.number().int(),
      places: z.number().int(),
      skipped: z.number().int().describe('messages that would hold more marks than one may; none of theirs was set'),
      counts,
    }),
  }),
  undo: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary: 'Takes back the signed-in person’s last decision in a review: one message, a whole batch, one judgement.',
    input: z.strictObject({ id }),
    output: z.object({
      messages: z.array(messageId),
      conversationId: id.nullable().describe('of a sample: the one whose judgement was taken back'),
      counts,
    }),
  }),
  judge: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary: 'Judges one conversation of a sample, check by check.',
    input: z.strictObject({
      id,
      conversationId: id,
      verdicts: z.array(judgement).max(checkIds.length),
      note: z.string().max(1000).default(''),
      isDone: z.boolean(),
    }),
    output: z.object({ counts }),
  }),
  close: command({
    permission: 'reviews.manage',
    changes: 'content',
    summary: 'Closes a review; nothing in it changes any more. A sample needs every judgement first.',
    input: z.strictObject({ id, note: note.default('') }),
    output: z.object({ closed: z.literal(true) }),
  }),
  result: query({
    permission: 'reviews.read',
    summary: 'Returns rates with their intervals per check, once a sample is closed: until then it is judged blind.',
    input: z.strictObject({ id }),
    output: sampleResult,
  }),
  report: command({
    permission: 'reviews.read',
    changes: 'files',
    summary: 'Writes the result of a sample with what is needed to repeat it, as PDF or XLSX. It quotes nothing.',
    input: z.strictObject({ id, format: z.enum(['pdf', 'xlsx']), language: z.enum(['de', 'en']), to: folderPath }),
    output: z.object({ path: z.string() }),
  }),
};
