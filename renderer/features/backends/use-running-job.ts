import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { useCall } from '../../lib/queries.ts';

/** The job that works on a chatbot system right now. */
export function useRunningJob(backendId: string): JobSummary | undefined {
  const jobs = useCall('jobs.list', {});
  return jobs.data?.jobs.find(({ subjectId, state }) => subjectId === backendId && state === 'running');
}
