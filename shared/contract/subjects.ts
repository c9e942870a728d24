import { z } from 'zod';
import { id, instant, reason } from './fields.ts';
import { query } from './procedure.ts';
import { personIdentifier } from './requests/case-fields.ts';

export const linkTargets = ['person', 'conversation'] as const;

/**
 * Why something may belong to the person, the strongest first. storedIdentifier, liveIdentifier: the chatbot system
 * says so itself. saidInDialogue: typed by the person. sameSession, samePerson: what a person found so hangs together
 * with. saidByOther: the bot or an agent wrote it. name: a weak hint.
 */
export const evidenceKinds = [
  'storedIdentifier',
  'liveIdentifier',
  'sameSession',
  'saidInDialogue',
  'samePerson',
  'saidByOther',
  'name',
] as const;

export const linkEvidence = z.object({
  kind: z.enum(evidenceKinds),
  identifierKind: z.string().describe('which kind of identifier fitted, e.g. email'),
  messageId: z.number().int().nullable(),
});
export type LinkEvidence = z.infer<typeof linkEvidence>;

/** A proposed tie. Nothing is disclosed or erased by it before somebody accepts it. */
export const linkProposal = z.object({
  backendId: id,
  target: z.enum(linkTargets),
  externalId: z.string().describe('as the chatbot system calls it'),
  /** Ids in the vault; null for what only the chatbot system holds so far. */
  personId: id.nullable(),
  conversationId: id.nullable(),
  botId: id.nullable(),
  label: z.string().nullable().describe('what the chatbot system calls the person, masked'),
  startedAt: instant.nullable(),
  conversations: z.number().int().describe('that come with a person'),
  notStored: z
    .array(z.string())
    .describe('conversations of a person that only the chatbot system holds so far, as it calls them'),
  confidence: z.number().min(0).max(1),
  evidence: z.array(linkEvidence),
});
export type LinkProposal = z.infer<typeof linkProposal>;

/** A place that could not be asked, so that nobody takes silence for absence. */
export const unsearched = z.object({
  backendId: id,
  code: z.string().describe('stable error code, or subject.cannotSearch where the interface has no such call'),
  identifierKinds: z.array(z.string()).describe('which of the identifiers it could not be asked for'),
});
export type Unsearched = z.infer<typeof unsearched>;

export const subjects = {
  search: query({
    permission: 'subjects.read',
    logged: true,
    summary:
      'Says what may belong to a person, in the vault and at the chatbot systems, with evidence. Exact matches are checked here again, whatever a system’s search does.',
    input: z.strictObject({
      identifiers: z.array(personIdentifier).min(1).max(50),
      reason,
      live: z.boolean().default(true).describe('also ask the chatbot systems'),
      limit: z.number().int().min(1).max(5000).default(1000),
    }),
    output: z.object({
      proposals: z.array(linkProposal),
      capped: z.boolean(),
      unsearched: z.array(unsearched),
    }),
  }),
};
