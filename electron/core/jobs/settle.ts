import { sql } from 'kysely';
import type { ProcedureName } from '../../../shared/contract/index.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { appendEntry } from '../audit/index.ts';
import type { Context } from '../context.ts';
import type { Refs } from '../handlers.ts';
import { inRegister, type RegisterWriter } from '../vault/index.ts';

/**
 * In the transaction that opens a vault, before anything of this run is in it: what a crash left as running is marked
 * interrupted, and changes outside the register that were begun and never reported done get a closing log entry.
 * @param readsContent a wipe that was cut short is finished by opening the content, and so waits for who can
 */
export function settleInterrupted(register: RegisterWriter, at: number, readsContent: boolean): void {
  const jobs = register.all(inRegister.selectFrom('job').selectAll().where('state', '=', 'running'));
  for (const job of jobs) {
    const problem = JSON.stringify(new Problem('job.interrupted').toJSON());
    const changes = { state: 'interrupted' as const, finished_at: at, problem };
    register.run(inRegister.updateTable('job').set(changes).where('id', '=', job.id));
    const refs = { jobId: job.id, subjectId: job.subject_id };
    appendEntry(register, { at, userId: job.user_id, procedure: job.procedure, phase: 'settled', refs });
  }
  for (const operation of register.all(inRegister.selectFrom('pending_operation').selectAll())) {
    if (operation.procedure === 'vault.wipeContent' && !readsContent) continue;
    const { id, procedure, user_id: userId, begun_seq: begunSeq } = operation;
    appendEntry(register, { at, userId, procedure, phase: 'settled', refs: { operationId: id, begunSeq } });
    register.run(inRegister.deleteFrom('pending_operation').where('id', '=', id));
  }
}

/**
 * Jobs whose last run for their procedure and subject was cut short, so that they can go on. A backup does not: its place
 * was chosen for then, and every backup holds its own row as running.
 */
export function findInterrupted(context: Context): { procedure: ProcedureName; input: unknown; resumes: Refs }[] {
  const rows = context.register.all(
    inRegister
      .selectFrom('job')
      .select(['id', 'procedure', 'input'])
      .where('state', '=', 'interrupted')
      .where('procedure', '!=', 'vault.backup')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('job as later')
              .select('later.id')
              .whereRef('later.subject_id', '=', 'job.subject_id')
              .whereRef('later.procedure', '=', 'job.procedure')
              // In the order of their rows: a clock that was set back would let ids say that a job never went on.
              .where(sql<boolean>`later.rowid > job.rowid`),
          ),
        ),
      ),
  );
  return rows.map((row) => ({
    procedure: row.procedure as ProcedureName,
    input: JSON.parse(row.input) as unknown,
    resumes: { resumes: row.id, ...findAgreement(context, row) },
  }));
}

/** Who agreed to a job when it was begun: it is still his agreement that lets it go on. */
function findAgreement({ register }: Context, job: { id: string; procedure: string }): Refs {
  const entry = register.get(
    inRegister
      .selectFrom('audit_entry')
      .select('body')
      .where('procedure', '=', job.procedure)
      .where('body', 'like', `%"jobId":"${job.id}"%`)
      .orderBy('seq')
      .limit(1),
  );
  const refs = entry ? (JSON.parse(entry.body) as { refs: Refs }).refs : {};
  const agreed = ['approvalId', 'approvedBy', 'onePersonMode'].filter((name) => refs[name] !== undefined);
  return Object.fromEntries(agreed.map((name) => [name, refs[name]!]));
}
