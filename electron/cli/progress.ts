import type { JobSummary } from '../../shared/contract/jobs.ts';

let lastShown = 0;

/** Counts and the remaining time, on standard error: one line that changes on a terminal, one a second elsewhere. */
export function showProgress(job: JobSummary): void {
  const isTerminal = process.stderr.isTTY;
  const hasEnded = job.state !== 'running';
  if (!hasEnded && Date.now() - lastShown < (isTerminal ? 100 : 1000)) return;
  lastShown = Date.now();
  const total = job.total === null ? '' : ` / ${job.total}`;
  const remaining = job.remainingSeconds === null ? '' : `, ${job.remainingSeconds} s left`;
  const line = `${job.procedure}: ${job.state}, ${job.done}${total}${remaining}`;
  process.stderr.write(isTerminal ? `\r\u001b[2K${line}${hasEnded ? '\n' : ''}` : `${line}\n`);
}
