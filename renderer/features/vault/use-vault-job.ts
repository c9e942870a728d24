import { useState } from 'react';
import type { ProcedureName } from '../../../shared/contract/index.ts';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { useCall } from '../../lib/queries.ts';

/** The newest job of this kind that runs, or ended since this part of the window is shown. */
export function useVaultJob(procedure: ProcedureName): JobSummary | undefined {
  const jobs = useCall('jobs.list', {}).data?.jobs;
  const [since] = useState(() => Date.now());
  const newest = jobs?.find((job) => job.procedure === procedure);
  const isRecent = newest?.finishedAt != null && Date.parse(newest.finishedAt) >= since;
  return newest?.state === 'running' || isRecent ? newest : undefined;
}
