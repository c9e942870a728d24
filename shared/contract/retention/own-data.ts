import { z } from 'zod';
import { empty, instant, note } from '../fields.ts';
import { command, job, query } from '../procedure.ts';

const keepDays = z
  .number()
  .int()
  .min(1)
  .max(36_500)
  .nullable()
  .describe('days after the last message; null: as long as the chatbot system has it');

/**
 * Custos keeps copies of what people said. They go when what they were fetched for is over, and no sync fetches them
 * again. What a policy in force covers stays until the policy has deleted it at the chatbot system.
 */
export const ownDataProcedures = {
  ownData: query({
    permission: 'retention.read',
    summary: 'Says how long the vault keeps its own copies, cases, certificates and log, and what would go now.',
    input: empty,
    output: z.object({
      transcriptDays: keepDays,
      due: z.object({ conversations: z.number().int(), messages: z.number().int() }),
      kept: z
        .number()
        .int()
        .describe(
          'older copies that stay: held, restricted, part of an open case or review, or covered by a policy in force',
        ),
      caseYears: z.number().int(),
      expiredCases: z.number().int(),
      lastRunAt: instant.nullable(),
    }),
  }),
  setOwnData: command({
    permission: 'retention.manage',
    summary: 'Sets how long copies of transcripts are kept in the vault, with the reason.',
    input: z.strictObject({ transcriptDays: keepDays, note: note.min(1) }),
    output: z.object({ transcriptDays: keepDays }),
  }),
  tidy: job({
    permission: 'retention.enforce',
    summary:
      'Erases the copies in the vault whose time is over: rows, index and what was found about them, then rewrites the file. Deletes nothing at chatbot systems.',
    input: empty,
    output: z.object({ conversations: z.number().int(), messages: z.number().int(), seconds: z.number() }),
  }),
};
