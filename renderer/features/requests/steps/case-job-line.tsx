import { z } from 'zod';
import { problemCodes } from '../../../../shared/errors/codes.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { useText } from '../../../lib/use-text.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Status } from '../../../ui/status.tsx';

const code = z.enum(problemCodes);

/** That a job of the case runs, or what went wrong; its counts are in the bar below. */
export function CaseJobLine({ job }: { job: JobSummary | undefined }) {
  const text = useText();
  const failed = code.safeParse(job?.problem?.code);
  return (
    <>
      <div role="status">
        {job?.state === 'running' && <Status meaning="information">{text('requests.job.running')}</Status>}
      </div>
      {job?.problem && <ProblemMessage problem={new Problem(failed.success ? failed.data : 'internal')} />}
    </>
  );
}
