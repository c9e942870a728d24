import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { useCall } from '../../lib/queries.ts';

/** The sync, inspection or removal that works on a chatbot system right now. Other jobs are shown where they were started. */
export function useRunningJob(backendId: string): JobSummary | undefined {
  const jobs = useCall('jobs.list', {});
  return jobs.data?.jobs.find(
    ({ procedure, subjectId, state }) =>
      procedure.startsWith('backends.') && subjectId === backendId && state === 'running',
  );
}
