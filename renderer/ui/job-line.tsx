import type { JobSummary } from '../../shared/contract/jobs.ts';
import { useText } from '../lib/use-text.ts';
import { JobProblem } from './job-problem.tsx';
import { Status } from './status.tsx';

/** That a job about what is shown runs, or what went wrong; its counts are in the bar below. */
export function JobLine({ job }: { job: JobSummary | undefined }) {
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
