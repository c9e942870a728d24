import { z } from 'zod';
import { id, instant, longText } from './fields.ts';
import { command, query } from './procedure.ts';

const count = z.number().int().min(0).max(1_000_000);
/** How much of something is protected. */
export const coverages = ['all', 'some', 'none', 'unknown'] as const;

export const factTopics = ['adminAccounts', 'lastSignIn', 'secondFactor', 'encryptionAtRest'] as const;
export type FactTopic = (typeof factTopics)[number];

/** What can be said about who administers a system and how it is protected. Accounts are counted, nobody is named. */
export const backendFact = z.discriminatedUnion('topic', [
  z.strictObject({
    topic: z.literal('adminAccounts'),
    value: z.strictObject({
      accounts: count,
      roles: z
        .array(z.strictObject({ role: z.string().trim().min(1).max(60), accounts: count }))
        .max(30)
        .default([]),
    }),
  }),
  z.strictObject({
    topic: z.literal('lastSignIn'),
    value: z.strictObject({
      latest: z.iso.date().nullable().describe('when any of them signed in last'),
      longestUnused: z.iso.date().nullable().describe('when the one signed in last that is unused longest'),
      never: count.default(0).describe('accounts that were never used'),
    }),
  }),
  z.strictObject({
    topic: z.literal('secondFactor'),
    value: z.strictObject({ coverage: z.enum(coverages), accounts: count.nullable().default(null) }),
  }),
  z.strictObject({
    topic: z.literal('encryptionAtRest'),
    value: z.strictObject({ coverage: z.enum(coverages), how: longText.default('') }),
  }),
]);
export type BackendFact = z.output<typeof backendFact>;

const statement = z.object({
  id,
  fact: backendFact,
  isRead: z.boolean().describe('by the system’s own interface; otherwise somebody declared it'),
  evidence: z.string(),
  statedOn: z.iso.date(),
  reviewOn: z.iso.date().nullable(),
  isOverdue: z.boolean().describe('for its review'),
  storedBy: id,
  storedAt: instant,
});
export type FactStatement = z.infer<typeof statement>;

export const backendFacts = {
  facts: query({
    permission: 'backends.safety',
    summary:
      'Says of chatbot systems who administers them and how they are protected, as declared and as they say themselves.',
    input: z.strictObject({
      id: id.optional().describe('all systems when left out'),
      includesEarlier: z.boolean().default(false).describe('also what was said before'),
    }),
    output: z.object({
      backends: z.array(
        z.object({
          backendId: id,
          statements: z.array(statement).describe('newest first'),
          missing: z.array(z.enum(factTopics)).describe('what nobody said anything about'),
          disagreeing: z.array(z.enum(factTopics)).describe('declared otherwise than the system says'),
        }),
      ),
    }),
  }),
  declareFact: command({
    permission: 'backends.manage',
    summary: 'Declares how a chatbot system is administered or protected, with evidence, date and next review.',
    input: z.strictObject({
      id: id.describe('of the chatbot system'),
      fact: backendFact,
      evidence: longText.min(1).describe('who says so and where it is written down'),
      statedOn: z.iso.date(),
      reviewOn: z.iso.date().nullable().default(null),
    }),
    output: z.object({ id }),
  }),
};
