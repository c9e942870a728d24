import { z } from 'zod';
import { empty, folderPath, id, instant } from './fields.ts';
import { command, query } from './procedure.ts';

export const auditPhases = ['done', 'begun', 'failed', 'cancelled', 'settled'] as const;

/** One entry of the log. It refers by id and never quotes. */
export const auditEntry = z.object({
  seq: z.number().int(),
  at: instant,
  userId: id.nullable(),
  procedure: z.string(),
  phase: z.enum(auditPhases),
  reason: z.object({ purpose: z.string(), caseId: z.string().optional(), note: z.string().optional() }).nullable(),
  /** References such as {"conversationId": "…", "hits": 12}. */
  refs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.number())])),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** Where a log begins whose oldest entries were removed. */
export const logStart = z.object({
  seq: z.number().int().describe('number of the last entry that was removed'),
  hash: z.string().describe('of that entry'),
  lastAt: instant.describe('of that entry'),
  entries: z.number().int().describe('how many were removed that time'),
  removedAt: instant,
  removedBy: id,
  keepYears: z.number().int().describe('the period: years after the one an entry was made in'),
  note: z.string().describe('why'),
});
export type LogStart = z.infer<typeof logStart>;

export const audit = {
  list: query({
    permission: 'audit.read',
    summary: 'Lists log entries, newest first.',
    input: z.strictObject({
      before: z.number().int().min(1).optional().describe('entries with a smaller seq'),
      procedure: z.string().max(80).optional(),
      userId: id.optional(),
      from: instant.optional(),
      to: instant.optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.number().int(),
      entries: z.array(auditEntry.extend({ userName: z.string().nullable() })),
    }),
  }),
  verify: query({
    permission: 'audit.read',
    logged: true,
    summary: 'Recomputes the hash chain over the whole log, and says what was removed before its first entry.',
    input: empty,
    output: z.object({
      intact: z.boolean(),
      entries: z.number().int(),
      head: z.string(),
      brokenAt: z.number().int().nullable(),
      problem: z.string().nullable(),
      removed: logStart.nullable().describe('what was removed before the first entry, when its period was over'),
    }),
  }),
  export: command({
    permission: 'audit.read',
    changes: 'files',
    summary: 'Writes the log to a file with a signed last line, for the stand-alone verifier.',
    input: z.strictObject({ to: folderPath }),
    output: z.object({ path: z.string(), entries: z.number().int(), head: z.string(), publicKey: z.string() }),
  }),
};
