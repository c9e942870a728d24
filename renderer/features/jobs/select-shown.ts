import type { JobSummary } from '../../../shared/contract/jobs.ts';

/** Unlocking settles interrupted work a moment before the window hears of it. */
const settlingMs = 60_000;

/** Running jobs, and those that ended since `since` (epoch ms) and were not dismissed; at most five. */
export function selectShown(jobs: readonly JobSummary[], since: number, dismissed: ReadonlySet<string>): JobSummary[] {
  const isRecent = ({ finishedAt, state }: JobSummary) =>
    finishedAt !== null && Date.parse(finishedAt) >= since - (state === 'interrupted' ? settlingMs : 0);
  return jobs.filter((job) => job.state === 'running' || (isRecent(job) && !dismissed.has(job.id))).slice(0, 5);
}
