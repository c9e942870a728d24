import type { JobSummary } from '../../../shared/contract/jobs.ts';

/** Unlocking settles interrupted work a moment before the window hears of it. */
const settlingMs = 60_000;

/** Work that follows from other work by itself; once it went well, what it found is where it belongs. */
const quiet = new Set(['records.compare', 'retention.compare', 'bots.compare']);

/**
 * Running jobs, and those that ended since `since` (epoch ms) and were not dismissed; at most five. Of work on the same
 * thing the newest alone: how an earlier try ended, and what to do then, is no news any more.
 * @param jobs newest first
 */
export function selectShown(jobs: readonly JobSummary[], since: number, dismissed: ReadonlySet<string>): JobSummary[] {
  const isRecent = ({ finishedAt, state }: JobSummary) =>
    finishedAt !== null && Date.parse(finishedAt) >= since - (state === 'interrupted' ? settlingMs : 0);
  const isRepeated = (job: JobSummary, index: number) =>
    job.subjectId !== null && jobs.slice(0, index).some(({ subjectId }) => subjectId === job.subjectId);
  const isQuiet = ({ procedure, state }: JobSummary) => state === 'done' && quiet.has(procedure);
  const isShown = (job: JobSummary, index: number) =>
    job.state === 'running' || (isRecent(job) && !isQuiet(job) && !dismissed.has(job.id) && !isRepeated(job, index));
  return jobs.filter(isShown).slice(0, 5);
}
