import type { JobSummary } from '../../../shared/contract/jobs.ts';
import type { ProblemJson } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../vault/index.ts';

export type JobRow = RegisterTables['job'];

export interface JobEnd {
  state: 'done' | 'failed' | 'cancelled' | 'interrupted';
  result: unknown;
  problem: ProblemJson | null;
}

export function insertRow(
  register: RegisterWriter,
  job: { id: string; procedure: string; input: string; subjectId: string; userId: string; startedAt: number },
): void {
  register.run(
    inRegister.insertInto('job').values({
      id: job.id,
      procedure: job.procedure,
      input: job.input,
      subject_id: job.subjectId,
      user_id: job.userId,
      state: 'running',
      done: 0,
      started_at: job.startedAt,
    }),
  );
}

export function storeProgress(
  register: RegisterWriter,
  id: string,
  progress: { done: number; total: number | null },
): void {
  register.run(inRegister.updateTable('job').set(progress).where('id', '=', id));
}

export function finishRow(
  register: RegisterWriter,
  id: string,
  end: JobEnd & { done: number; total: number | null },
  now: number,
): void {
  register.run(
    inRegister
      .updateTable('job')
      .set({ ...endColumns(end, now), done: end.done, total: end.total })
      .where('id', '=', id),
  );
}

export function endColumns(end: JobEnd, now: number): Pick<JobRow, 'state' | 'finished_at' | 'result' | 'problem'> {
  return {
    state: end.state,
    finished_at: now,
    result: end.result === null ? null : JSON.stringify(end.result),
    problem: end.problem === null ? null : JSON.stringify(end.problem),
  };
}

export function readRow(register: RegisterReader, id: string): JobRow | undefined {
  return register.get(inRegister.selectFrom('job').selectAll().where('id', '=', id));
}

export function toSummary(row: JobRow, now: number): JobSummary {
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as ProblemJson);
  return {
    id: row.id,
    procedure: row.procedure,
    subjectId: row.subject_id,
    state: row.state,
    done: row.done,
    total: row.total,
    remainingSeconds: row.state === 'running' ? estimateRemaining(row, now) : null,
    startedAt: new Date(row.started_at).toISOString(),
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at).toISOString(),
    result: row.result === null ? null : (JSON.parse(row.result) as unknown),
    problem: problem && { code: problem.code, message: problem.message, details: problem.details ?? null },
  };
}

/** Seconds left at the pace so far. */
function estimateRemaining(row: JobRow, now: number): number | null {
  const elapsed = (now - row.started_at) / 1000;
  if (row.total === null || row.done === 0 || elapsed < 1) return null;
  return Math.max(0, Math.round((elapsed / row.done) * (row.total - row.done)));
}
