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

const keepYears = z
  .number()
  .int()
  .min(1)
  .max(100)
  .nullable()
  .describe('years after the one in which an incident was closed; null: without end');

const expiredLog = z.object({
  entries: z.number().int(),
  through: z.number().int().describe('number of the last of them'),
  lastAt: instant,
});

const certificateYears = z
  .number()
  .int()
  .min(1)
  .max(100)
  .nullable()
  .describe('years after the one in which a certificate of an erasure or a run was issued; null: with the vault');

const logYears = z
  .number()
  .int()
  .min(1)
  .max(100)
  .nullable()
  .describe('years after the one in which an entry of the log was made; null: with the vault');

/**
 * Custos keeps copies of what people said. They go when what they were fetched for is over, and no sync fetches them
 * again. What a policy in force covers stays until the policy has deleted it at the chatbot system.
 */
export const ownDataProcedures = {
  ownData: query({
    permission: 'retention.read',
    summary:
      'Says how long the vault keeps its own copies, cases, incidents, certificates and log, and what would go now.',
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
      incidentYears: keepYears,
      expiredIncidents: z.number().int().describe('closed ones whose words and people would go now'),
      certificateYears,
      expiredCertificates: z
        .number()
        .int()
        .describe('those of runs, with the lists of what was deleted, and of cases whose content is gone already'),
      logYears,
      expiredLog: expiredLog.nullable().describe('the oldest entries, which would go now; null: none'),
      logKeptSince: instant
        .nullable()
        .describe('older ones stay as well: something open began then and needs them; null: nothing does'),
      lastRunAt: instant.nullable(),
    }),
  }),
  setOwnData: command({
    permission: 'retention.manage',
    summary:
      'Sets how long copies of transcripts, the words and people of closed incidents, certificates, and the log are kept in the vault, with the reason.',
    input: z.strictObject({
      transcriptDays: keepDays,
      incidentYears: keepYears.optional().describe('left out: as before'),
      certificateYears: certificateYears.optional().describe('left out: as before'),
      logYears: logYears.optional().describe('left out: as before'),
      note: note.min(1),
    }),
    output: z.object({ transcriptDays: keepDays, incidentYears: keepYears, certificateYears, logYears }),
  }),
  trimLog: command({
    permission: 'retention.enforce',
    secondPerson: 'deletion',
    summary:
      'Removes the oldest entries of the log, whose period is over, and signs where it begins from then on. What is left can still be verified; what something open needs stays.',
    input: z.strictObject({ note: note.min(1) }),
    output: z.object({ removed: z.number().int(), through: z.number().int().nullable() }),
  }),
  tidy: job({
    permission: 'retention.enforce',
    summary:
      'Erases the copies in the vault whose time is over, with index and what was found about them, the words and people of incidents closed long ago, and certificates with their runs; then rewrites the file. Deletes nothing at chatbot systems.',
    input: empty,
    output: z.object({
      conversations: z.number().int(),
      messages: z.number().int(),
      incidents: z.number().int(),
      certificates: z.number().int(),
      seconds: z.number(),
    }),
  }),
};
