import { z } from 'zod';
import { cursor, id, instant, reason } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { scopeFigures } from './fields.ts';

/** Which conversations may be concerned. Everything given must hold. */
export const scopeSelection = z.strictObject({
  backendId: id.optional(),
  botId: id.optional(),
  from: instant.optional(),
  to: instant.optional().describe('exclusive'),
  query: z.string().trim().min(2).max(200).optional().describe('as in the search over transcripts'),
  sessionIds: z.array(z.string().min(1).max(1024)).max(10_000).optional().describe('as the chatbot system calls them'),
});
export type ScopeSelection = z.output<typeof scopeSelection>;

const language = z.enum(['de', 'en']).default('de');

export const scopeProcedures = {
  scope: query({
    permission: 'incidents.read',
    logged: true,
    summary: 'Counts conversations, people with the uncertainty, data categories, minors, countries and languages.',
    input: scopeSelection.extend({ language }),
    output: scopeFigures.omit({ id: true, takenAt: true, takenBy: true, isFrozen: true }),
  }),
  takeScope: command({
    permission: 'incidents.manage',
    changes: 'content',
    summary: 'Counts who is concerned and keeps selection and figures with the incident.',
    input: z.strictObject({ id, selection: scopeSelection }),
    output: scopeFigures,
  }),
  refreshScope: command({
    permission: 'incidents.manage',
    changes: 'content',
    summary: 'Counts the last selection anew.',
    input: z.strictObject({ id }),
    output: scopeFigures,
  }),
  affected: query({
    permission: 'incidents.read',
    logged: true,
    summary: 'Lists the people of the last selection with how they can be reached; needs a reason.',
    input: z.strictObject({
      id,
      reason,
      limit: z.number().int().min(1).max(500).default(100),
      cursor: cursor.optional(),
    }),
    output: z.object({
      people: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          emails: z.array(z.string()),
          phones: z.array(z.string()),
          language: z.string(),
          conversations: z.number().int(),
          dataCategories: z.array(z.string()),
          isCertain: z.boolean(),
        }),
      ),
      total: z.number().int(),
      cursor: z.string().nullable(),
    }),
  }),
};
