import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { RetentionRun } from '../../../../shared/contract/retention/runs.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { readUserNames } from '../../access/index.ts';
import type { Context } from '../../context.ts';
import { describeResidual, requirePlan, residualKey, type StoredPlan } from '../../erasure/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { readTasks, setTaskDone } from '../../requests/index.ts';
import { cleanText, oneAtATime } from '../../transcripts/index.ts';
import type { ContentReader, RegisterReader } from '../../vault/index.ts';
import { requirePolicy } from '../policies/policy-rows.ts';

const kind = 'deleteByHand';

/** What deletion leaves behind at the systems of a run, and what somebody recorded of it: tasks, as of a case. */
export async function listResiduals(
  content: ContentReader,
  register: RegisterReader,
  plan: StoredPlan,
): Promise<RetentionRun['residuals']> {
  const tasks = await readTasks(content, plan.id, readUserNames(register));
  const known = new Map(tasks.map((task) => [task.values['key'], task]));
  return plan.snapshot.backends.flatMap((backend) =>
    backend.residuals.map((residual) => {
      const task = known.get(residualKey(backend.backendId, residual));
      const { isDone = false, evidence = '', doneBy = null, doneAt = null } = task ?? {};
      return { backendId: backend.backendId, ...residual, isDone, evidence, doneBy, doneAt };
    }),
  );
}

/** @throws Problem erasure.planUnknown, retention.policyUnknown, retention.residualUnknown, request.evidenceNeeded */
export async function recordResidual(
  context: Context,
  { planId, backendId, where, isDone, evidence }: ParsedInputOf<'retention.recordResidual'>,
): Promise<OutsideChange<OutputOf<'retention.recordResidual'>>> {
  const { register, session, vault } = context;
  const plan = await requirePlan(vault.contentReader, planId);
  requirePolicy(register, plan.subjectId);
  const backend = plan.snapshot.backends.find((each) => each.backendId === backendId);
  const residual = backend?.residuals.find((each) => each.where.en === where);
  if (!backend || !residual) throw new Problem('retention.residualUnknown');
  if (isDone && evidence === '') throw new Problem('request.evidenceNeeded');
  const key = residualKey(backendId, residual);
  const now = context.now();
  return {
    refs: { policyId: plan.subjectId, planId, backendId, isDone },
    reason: { purpose: 'retention' },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const tasks = await readTasks(content, planId, new Map());
        const known = tasks.find(({ values }) => values['key'] === key);
        const taskId = known?.id ?? uuidv7();
        const details = JSON.stringify({ key, planId, ...describeResidual(backend, residual) });
        await content.write([
          {
            sql: `INSERT INTO request_task (id, request_id, kind, text, details, created_at) VALUES (?, ?, ?, '', ?, ?)`,
            rows: known ? [] : [[taskId, planId, kind, details, now]],
          },
          setTaskDone(taskId, isDone ? { evidence: cleanText(evidence), by: session.userId, at: now } : null),
        ]);
        return { output: { residuals: await listResiduals(content, register, plan) } };
      }),
  };
}
