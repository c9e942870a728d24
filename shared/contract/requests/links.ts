import { z } from 'zod';
import { id, instant, note } from '../fields.ts';
import { command, job, query } from '../procedure.ts';
import { linkProposal, unsearched } from '../subjects.ts';

export const linkDecisions = ['open', 'accepted', 'rejected'] as const;

export const requestLink = linkProposal.extend({
  id,
  decision: z.enum(linkDecisions),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  note: z.string(),
  isCurrent: z.boolean().describe('found by the newest search; one that no longer is stays with its decision'),
  newConversations: z
    .number()
    .int()
    .describe('of an accepted person, stored since the decision; they belong to the case as well'),
});
export type RequestLink = z.infer<typeof requestLink>;

/** Who is it: ties between a case and what is stored of the person. */
export const linkProcedures = {
  findSubjects: job({
    permission: 'requests.manage',
    summary: 'Looks for everything that may belong to the person of a case and keeps it as proposals.',
    input: z.strictObject({ id }),
    output: z.object({ proposals: z.number().int(), added: z.number().int(), unsearched: z.array(unsearched) }),
  }),
  links: query({
    permission: 'requests.read',
    summary: 'Lists what was proposed for a case and how each was decided.',
    input: z.strictObject({ id }),
    output: z.object({
      links: z.array(requestLink),
      searchedAt: instant.nullable(),
      unsearched: z.array(unsearched),
      isStale: z.boolean().describe('identifiers or stored conversations changed since the search'),
    }),
  }),
  decideLinks: command({
    permission: 'requests.manage',
    changes: 'content',
    summary: 'Accepts or rejects proposed ties. A rejected one keeps what it names out of the case.',
    input: z.strictObject({
      id,
      linkIds: z.array(id).min(1).max(5000),
      decision: z.enum(linkDecisions),
      note: note.default(''),
    }),
    output: z.object({ links: z.array(requestLink) }),
  }),
  restrict: command({
    permission: 'requests.decide',
    changes: 'content',
    summary:
      'Restricts processing (Art. 18): the accepted conversations are locked in Custos, and tasks remain for the chatbot systems.',
    input: z.strictObject({
      id,
      ground: z.enum(['gdpr.18_1.a', 'gdpr.18_1.b', 'gdpr.18_1.c', 'gdpr.18_1.d']),
      note: note.default(''),
    }),
    output: z.object({ conversations: z.number().int(), tasks: z.number().int() }),
  }),
  liftRestriction: command({
    permission: 'requests.decide',
    changes: 'content',
    summary:
      'Lifts the restriction. The person must have been told before, Art. 18(3): the dispatched letter is named.',
    input: z.strictObject({ id, letterId: id, note: note.min(1) }),
    output: z.object({ conversations: z.number().int() }),
  }),
};
