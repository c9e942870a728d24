import { v7 as uuidv7 } from 'uuid';
import type { ProcedureName } from '../../../shared/contract/index.ts';
import type { JobSummary } from '../../../shared/contract/jobs.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { appendEntry } from '../audit/index.ts';
import type { Context } from '../context.ts';
import type { JobPlan, Refs } from '../handlers.ts';
import type { Host } from '../host.ts';
import { describeDefect, toProblem } from '../problems.ts';
import type { OpenVault, RegisterWriter } from '../vault/index.ts';
import {
  endColumns,
  finishRow,
  insertRow,
  readRow,
  storeProgress,
  toSummary,
  type JobEnd,
  type JobRow,
} from './rows.ts';

interface RunningJob {
  subjectId: string;
  isExclusive: boolean;
  abort: AbortController;
  ended: Promise<void>;
}

const emitEveryMs = 250;
const storeEveryMs = 2000;

/** Runs long work one subject at a time and keeps its row in the register true. */
export class JobRunner {
  readonly #host: Host;
  readonly #running = new Map<string, RunningJob>();
  /** Told when a job has ended and is out of the way. */
  onEnded: (procedure: string, state: JobEnd['state']) => void = () => undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /**
   * Stores the job, its log entry and what belongs `alongside` in one transaction, then starts it.
   * @throws Problem job.busy when a job works on the same subject, or one of them tolerates no other
   */
  start(
    context: Context,
    procedure: ProcedureName,
    input: unknown,
    plan: JobPlan<unknown>,
    alongside?: (register: RegisterWriter) => void,
  ): string {
    const isExclusive = plan.isExclusive ?? false;
    if (this.isBusy(plan.subjectId) || (isExclusive && this.#running.size > 0)) throw new Problem('job.busy');
    const { heldVault: vault, session } = context;
    const id = uuidv7();
    const refs = { jobId: id, subjectId: plan.subjectId, ...plan.refs };
    const begun = { at: this.#host.now(), userId: session.userId, procedure, reason: plan.reason ?? null, refs };
    vault.register.write((register) => {
      alongside?.(register);
      insertRow(register, {
        id,
        procedure,
        input: JSON.stringify(input),
        subjectId: plan.subjectId,
        userId: session.userId,
        startedAt: this.#host.now(),
      });
      appendEntry(register, { ...begun, phase: 'begun' });
    });
    const abort = new AbortController();
    // Never rejects: locking waits for it, and a defect here must not keep a vault open.
    const ended = this.#run(vault, { id, procedure, userId: session.userId, refs }, plan, abort.signal)
      .catch((error: unknown) => this.#host.log(describeDefect(toProblem(error))))
      .finally(() => this.#running.delete(id));
    this.#running.set(id, { subjectId: plan.subjectId, isExclusive, abort, ended });
    return id;
  }

  isBusy(subjectId: string): boolean {
    return [...this.#running.values()].some((job) => job.subjectId === subjectId || job.isExclusive);
  }

  /** @returns whether the job was still running */
  cancel(id: string): boolean {
    const job = this.#running.get(id);
    job?.abort.abort(new Problem('job.cancelled'));
    return job !== undefined;
  }

  /** Stops every job before the vault closes; each goes on where it stopped when started again. */
  async interruptAll(): Promise<void> {
    const jobs = [...this.#running.values()];
    for (const job of jobs) job.abort.abort(new Problem('job.interrupted'));
    await Promise.all(jobs.map((job) => job.ended));
  }

  async #run(
    vault: OpenVault,
    job: {
      id: string;
      procedure: string;
      userId: string;
      refs: Refs;
    },
    plan: JobPlan<unknown>,
    signal: AbortSignal,
  ): Promise<void> {
    // Not before the caller has the id: a job that ends at once must not be reported first.
    await Promise.resolve();
    const progress = this.#progressOf(vault, job.id);
    let end: JobEnd;
    let output: unknown = null;
    try {
      this.#announce(vault, job.id);
      signal.throwIfAborted();
      output = await plan.run({
        signal,
        progress: progress.report,
        store: (work) => vault.register.write(work),
        get content() {
          return vault.contentWriter;
        },
      });
      end = { state: 'done', result: output, problem: null };
    } catch (error) {
      end = endOf(signal.aborted ? (signal.reason as unknown) : error);
      if (end.problem?.code === 'internal') this.#host.log(describeDefect(toProblem(error)));
    }
    try {
      vault.register.write((register) => {
        if (end.state === 'done') plan.finish?.(register, output);
        finishRow(register, job.id, { ...end, ...progress.latest() }, this.#host.now());
        const phase = end.state === 'interrupted' ? 'cancelled' : end.state;
        const found = end.state === 'done' ? plan.refsWhenDone?.(output) : undefined;
        const refs = { ...job.refs, ...found, ...(end.problem && { code: end.problem.code }) };
        appendEntry(register, { at: this.#host.now(), userId: job.userId, procedure: job.procedure, phase, refs });
      });
    } catch (error) {
      // The row stays "running" and the next unlock settles it; who waits for the job must not wait until then.
      const problem = toProblem(error);
      this.#host.log(describeDefect(problem));
      end = { state: 'failed', result: null, problem: problem.toJSON() };
    }
    this.#running.delete(job.id);
    this.#announce(vault, job.id, endColumns(end, this.#host.now()));
    this.onEnded(job.procedure, end.state);
  }

  #progressOf(vault: OpenVault, id: string) {
    let latest = { done: 0, total: null as number | null };
    let announcedAt = 0;
    let storedAt = this.#host.now();
    const report = (done: number, total: number | null): void => {
      latest = { done, total };
      const now = this.#host.now();
      if (now - storedAt >= storeEveryMs) {
        storedAt = now;
        vault.register.write((register) => storeProgress(register, id, latest));
      }
      if (now - announcedAt >= emitEveryMs) {
        announcedAt = now;
        this.#announce(vault, id, latest);
      }
    };
    return { report, latest: () => latest };
  }

  #announce(vault: OpenVault, id: string, latest?: Partial<JobRow>): void {
    const row = readRow(vault.register, id);
    if (!row) return;
    const payload: JobSummary = toSummary({ ...row, ...latest }, this.#host.now());
    this.#host.emit({ event: 'job.changed', payload });
  }
}

function endOf(error: unknown): JobEnd {
  const problem = toProblem(error);
  const states: Record<string, JobEnd['state']> = { 'job.cancelled': 'cancelled', 'job.interrupted': 'interrupted' };
  return { state: states[problem.code] ?? 'failed', result: null, problem: problem.toJSON() };
}
