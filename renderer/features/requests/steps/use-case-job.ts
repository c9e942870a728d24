import { useState } from 'react';
import type { ProcedureName } from '../../../../shared/contract/index.ts';
import type { JobSummary } from '../../../../shared/contract/jobs.ts';
import { useCall } from '../../../lib/queries.ts';

/** The newest of these jobs about a case that runs, or ended since this step is shown. */
export function useCaseJob(requestId: string, procedures: readonly ProcedureName[]): JobSummary | undefined {
  const jobs = useCall('jobs.list', {}).data?.jobs;
  const [since] = useState(() => Date.now());
  const newest = jobs?.find(
    ({ procedure, subjectId }) =>
      (procedures as readonly string[]).includes(procedure) && subjectId?.startsWith(requestId),
  );
  const isRecent = newest?.finishedAt != null && Date.parse(newest.finishedAt) >= since;
  return newest?.state === 'running' || isRecent ? newest : undefined;
}
