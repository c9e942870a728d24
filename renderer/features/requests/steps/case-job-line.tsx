import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { useText } from '../../../lib/use-text.ts';
import { JobProblem } from '../../../ui/job-problem.tsx';
import { Status } from '../../../ui/status.tsx';

/** That a job of the case runs, or what went wrong; its counts are in the bar below. */
export function CaseJobLine({ job }: { job: JobSummary | undefined }) {
  const text = useText();
  return (
    <>
      <div role="status">
        {job?.state === 'running' && <Status meaning="information">{text('requests.job.running')}</Status>}
      </div>
      <JobProblem job={job} />
    </>
  );
}
