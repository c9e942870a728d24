import { z } from 'zod';
import { id, instant, longText, note, shortText } from '../fields.ts';
import { command, query } from '../procedure.ts';

/** Grounds on which something is kept although its erasure is asked for: Art. 17(3)(a)-(e) GDPR. */
export const holdGrounds = ['gdpr.17_3.a', 'gdpr.17_3.b', 'gdpr.17_3.c', 'gdpr.17_3.d', 'gdpr.17_3.e'] as const;
export type HoldGround = (typeof holdGrounds)[number];

/** What is held. It names people and words they used: content. */
export const holdScope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    backendId: id,
    externalId: z.string().min(1).max(1024).describe('of the person, as the chatbot system calls him'),
  }),
  z.strictObject({ kind: z.literal('bot'), botId: id }),
  z
    .strictObject({
      kind: z.literal('timeSpan'),
      backendId: id.nullable().default(null).describe('null: all systems'),
      botId: id.nullable().default(null),
      from: instant,
      to: instant.describe('exclusive'),
    })
    .refine(({ from, to }) => Date.parse(from) < Date.parse(to), 'a span that has a length'),
  z.strictObject({
    kind: z.literal('search'),
    backendId: id.nullable().default(null),
    query: z.string().trim().min(2).max(200).describe('as in the search over transcripts; also of what comes later'),
  }),
]);
export type HoldScope = z.output<typeof holdScope>;

export const holdStates = ['active', 'released'] as const;

const localDate = z.iso.date();

export const legalHold = z.object({
  id,
  number: z.string().describe('e.g. H-2026-003'),
  state: z.enum(holdStates),
  scope: holdScope.nullable().describe('null where the content that named it was wiped: it then holds everything'),
  reason: z.string(),
  ground: z.enum(holdGrounds),
  owner: z.string(),
  endsOn: localDate.nullable().describe('a hold whose end has come holds on until it is released'),
  reviewOn: localDate.nullable(),
  isDue: z.boolean().describe('its end or its review has come'),
  conversations: z.number().int().describe('in the vault that it holds now'),
  createdBy: z.string(),
  createdAt: instant,
  releasedBy: z.string().nullable(),
  releasedAt: instant.nullable(),
});
export type LegalHold = z.infer<typeof legalHold>;

const dates = z
  .strictObject({ endsOn: localDate.nullable().default(null), reviewOn: localDate.nullable().default(null) })
  .refine(({ endsOn, reviewOn }) => endsOn !== null || reviewOn !== null, 'an end or a review date');

/** A hold stops every policy, and an erasure unless Art. 17(3) has no ground for it. */
export const holdProcedures = {
  'holds.list': query({
    permission: 'retention.read',
    summary: 'Lists the legal holds, with how many conversations of the vault each one holds now.',
    input: z.strictObject({ includeReleased: z.boolean().default(false) }),
    output: z.object({ holds: z.array(legalHold) }),
  }),
  'holds.preview': query({
    permission: 'retention.read',
    summary: 'Counts what a hold would hold, before it is set.',
    input: z.strictObject({ scope: holdScope }),
    output: z.object({ conversations: z.number().int() }),
  }),
  'holds.set': command({
    permission: 'retention.hold',
    changes: 'content',
    summary: 'Sets a legal hold. It counts at once, also for deletions that are under way.',
    input: z.strictObject({
      scope: holdScope,
      reason: longText.min(1),
      ground: z.enum(holdGrounds).default('gdpr.17_3.e'),
      owner: shortText,
      dates,
    }),
    output: z.object({ id, number: z.string() }),
  }),
  'holds.change': command({
    permission: 'retention.hold',
    summary: 'Changes who answers for a hold and when it is looked at again. What it holds never changes.',
    input: z.strictObject({ id, owner: shortText, dates }),
    output: z.object({ id }),
  }),
  'holds.release': command({
    permission: 'retention.hold',
    secondPerson: 'deletion',
    changes: 'content',
    summary:
      'Ends a hold. What it held of an erasure comes back into its case, and policies apply to it again from now on.',
    input: z.strictObject({ id, note: note.min(1) }),
    output: z.object({ id, cases: z.number().int().describe('erasure cases that have something to erase again') }),
  }),
};
