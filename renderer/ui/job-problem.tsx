import { z } from 'zod';
import type { JobSummary } from '../../shared/contract/jobs.ts';
import { problemCodes } from '../../shared/errors/codes.ts';
import { Problem } from '../../shared/errors/problem.ts';
import { ProblemMessage } from './problem-message.tsx';

const code = z.enum(problemCodes);

/** What went wrong with a job, where something did. */
export function JobProblem({ job }: { job: JobSummary | undefined }) {
  if (!job?.problem) return null;
  const known = code.safeParse(job.problem.code);
  return <ProblemMessage problem={new Problem(known.success ? known.data : 'internal')} />;
}
