import { Problem } from '../../../shared/errors/problem.ts';
import type { Handlers } from '../handlers.ts';
import { inRegister } from '../vault/index.ts';
import { readRow, toSummary } from './rows.ts';

export { JobRunner } from './runner.ts';
export { findInterrupted, settleInterrupted } from './settle.ts';

export const jobsHandlers: Handlers<'jobs'> = {
  list(context, { limit }) {
    const rows = context.register.all(inRegister.selectFrom('job').selectAll().orderBy('id', 'desc').limit(limit));
    return { output: { jobs: rows.map((row) => toSummary(row, context.now())) } };
  },

  get(context, { id }) {
    const row = readRow(context.register, id);
    if (!row) throw new Problem('job.unknown');
    return { output: toSummary(row, context.now()) };
  },

  cancel(context, { id }) {
    if (!readRow(context.register, id)) throw new Problem('job.unknown');
    return {
      refs: { jobId: id },
      write: () => ({ cancelling: context.jobs.cancel(id) }),
    };
  },
};
