import { z } from 'zod';
import { query } from './procedure.ts';

/** Where something is looked for, in the order in which it is shown. */
export const searchDomains = [
  'requests',
  'letters',
  'incidents',
  'records',
  'processors',
  'dpias',
  'advice',
  'policies',
  'holds',
  'bots',
  'findings',
  'reviews',
] as const;
export type SearchDomain = (typeof searchDomains)[number];

/** What a hit leads to. A letter leads to its case, findings to the list of those of their rule and bot. */
export const searchTargets = [
  'request',
  'incident',
  'drill',
  'record',
  'processor',
  'dpia',
  'advice',
  'policy',
  'hold',
  'bot',
  'findings',
  'review',
] as const;
export type SearchTarget = (typeof searchTargets)[number];

export const foundThing = z.object({
  id: z.string().describe('of the thing itself'),
  number: z.string().nullable(),
  title: z.string().describe('a name; of a case the person it is about'),
  detail: z.string().describe('what kind of thing it is, in words; may be empty'),
  opens: z.object({
    what: z.enum(searchTargets),
    id: z.string().describe('of findings: the rule'),
    botId: z.string().nullable().describe('of findings alone; null: none'),
  }),
});
export type FoundThing = z.infer<typeof foundThing>;

export const search = {
  everything: query({
    permission: 'vault.use',
    summary:
      'Finds cases, letters, incidents, records, processors, impact assessments, advice, policies, legal holds, bots, findings and reviews by their numbers and words, as far as the person may list them. Conversations are not searched: transcripts.search asks for the reason. Nothing is logged.',
    input: z.strictObject({
      query: z.string().trim().min(2).max(200).describe('words, in any order; case and accents do not count'),
      limit: z.number().int().min(1).max(100).default(20).describe('per domain'),
      language: z.enum(['de', 'en']).default('de'),
    }),
    output: z.object({
      groups: z.array(
        z.object({
          domain: z.enum(searchDomains),
          hits: z.array(foundThing),
          hasMore: z.boolean().describe('more words would find fewer'),
        }),
      ),
      unread: z.array(z.enum(searchDomains)).describe('what could not be searched just now'),
    }),
  }),
};
