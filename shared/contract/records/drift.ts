import { z } from 'zod';
import { empty } from '../fields.ts';
import { job, query } from '../procedure.ts';
import { id } from '../fields.ts';

/**
 * Where a record in force and what is there differ. categoryNotDeclared: data was seen that the record does not name.
 * retentionDiffers: another period than the policies in force. keptLonger: the oldest conversation is older than the
 * record says. recipientMissing: a chatbot system or processor that the record does not name. countryMissing: a
 * processor's country without a transfer. purposeDiffers: another purpose or legal basis than the policies or the
 * privacy notice name. languageNotDeclared: a language people really write in. botWithoutRecord. recordWithoutBot: a
 * record in force whose bots are gone, or that names none.
 */
export const driftOutcomes = [
  'categoryNotDeclared',
  'retentionDiffers',
  'keptLonger',
  'recipientMissing',
  'countryMissing',
  'purposeDiffers',
  'languageNotDeclared',
  'botWithoutRecord',
  'recordWithoutBot',
] as const;
export type DriftOutcome = (typeof driftOutcomes)[number];

/** Findings of the rule "recordDiffers", kept and decided like all others by findings.list and findings.decide. */
export const driftProcedures = {
  compare: job({
    permission: 'findings.scan',
    summary: 'Compares the records in force with what is there, and keeps a finding for each difference.',
    input: empty,
    output: z.object({
      changed: z.number().int().describe('findings that were added, changed or settled'),
      opened: z.number().int(),
      fixed: z.number().int().describe('what is so no longer'),
    }),
  }),
  evidence: query({
    permission: 'findings.read',
    summary: 'Returns what is there for each bot beside what its record says: data, languages, periods, systems.',
    input: z.strictObject({ botId: id.optional() }),
    output: z.object({
      bots: z.array(
        z.object({
          botId: id,
          recordId: id.nullable(),
          conversations: z.number().int(),
          categories: z.array(
            z.object({
              category: z.string(),
              conversations: z.number().int(),
              isDeclared: z.boolean().nullable().describe('null: there is no record'),
            }),
          ),
          languages: z.array(
            z.object({ language: z.string(), conversations: z.number().int(), isDeclared: z.boolean().nullable() }),
          ),
          oldestDays: z.number().int().nullable(),
          declaredDays: z.number().int().nullable(),
        }),
      ),
    }),
  }),
};
