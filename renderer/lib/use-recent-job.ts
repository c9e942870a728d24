import { useState } from 'react';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { JobSummary } from '../../shared/contract/jobs.ts';
import { useCall } from './queries.ts';

/** The newest of these jobs that runs, or ended since this part of the window is shown; about one subject where named. */
export function useRecentJob(procedures: readonly ProcedureName[], subject?: string): JobSummary | undefined {
  const jobs = useCall('jobs.list', {}).data?.jobs;
  const [since] = useState(() => Date.now());
  const newest = jobs?.find(
    ({ procedure, subjectId }) =>
      (procedures as readonly string[]).includes(procedure) && (subject === undefined || subjectId === subject),
  );
  const isRecent = newest?.finishedAt != null && Date.parse(newest.finishedAt) >= since;
  return newest?.state === 'running' || isRecent ? newest : undefined;
}
