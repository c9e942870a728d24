import { z } from 'zod';
import { id, instant } from './fields.ts';
import { command, query } from './procedure.ts';

export const jobStates = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const;

export const jobSummary = z.object({
  id,
  procedure: z.string(),
  /** What the job is about, e.g. the backend's id: a reference, never content. */
  subjectId: z.string().nullable(),
  state: z.enum(jobStates),
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** Seconds left at the pace so far; null while unknown. */
  remainingSeconds: z.number().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  result: z.unknown(),
  problem: z.object({ code: z.string(), message: z.string(), details: z.unknown() }).nullable(),
});
export type JobSummary = z.infer<typeof jobSummary>;

export const jobs = {
  list: query({
    permission: 'vault.use',
    summary: 'Lists running and past jobs, newest first.',
    input: z.strictObject({ limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ jobs: z.array(jobSummary) }),
  }),
  get: query({
    permission: 'vault.use',
    summary: 'Returns one job.',
    input: z.strictObject({ id }),
    output: jobSummary,
  }),
  cancel: command({
    permission: 'jobs.manage',
    summary: 'Asks a running job to stop. What it has finished stays.',
    input: z.strictObject({ id }),
    output: z.object({ cancelling: z.boolean() }),
  }),
};
