import type { erasureProcedures } from '../../../../shared/contract/requests/erasure.ts';
import { readUserNames } from '../../access/index.ts';
import { listItems, readItems, readNewestPlan, requirePlan } from '../../erasure/index.ts';
import type { Handlers } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import { inContent } from '../../vault/index.ts';
import { addRequestEvent, type RequestEventEntry } from '../request-events.ts';
import { requireIdentifiedRequest, requireOpenRequest, requireRequest } from '../request-rows.ts';
import type { Context } from '../../context.ts';
import type { RegisterWriter } from '../../vault/index.ts';
import { digestItems, readAgreement } from './agreement.ts';
import { writeCertificate } from './certificate.ts';
import { describeEffects, describePlan } from './describe-plan.ts';
import { byHandKey } from './erasure-tasks.ts';
import { confirmByHand, holdItems } from './hold-items.ts';
import { requireNewestPlan } from './require-plan.ts';
import { executeErasure, planCase, readBackErasure } from './run-erasure.ts';

type Erasing = Pick<Handlers<'requests'>, keyof typeof erasureProcedures>;

/** One erasure of a case at a time: all of its jobs have the case for their subject. */
export const erasureHandlers: Erasing = {
  planErasure(context, { id }) {
    requireIdentifiedRequest(context.register, id);
    return {
      subjectId: id,
      refs: { requestId: id },
      run: (control) => planCase(context, id, control),
      finish(register, { planId, items, problems }) {
        const values = { planId, items, problems: problems.length };
        tell(context, register, id, { type: 'erasurePlanned', values });
      },
      refsWhenDone: ({ planId, items, problems }) => ({ planId, items, problems: problems.length }),
    };
  },

  async plan(context, { id }) {
    requireRequest(context.register, id);
    const content = context.vault.contentReader;
    const plan = await readNewestPlan(content, id);
    if (!plan) return { output: { plan: null }, refs: { requestId: id } };
    const items = await readItems(content, plan.id);
    const name = readUserNames(context.register).get(plan.createdBy) ?? '';
    const output = { plan: await describePlan(content, context.register, plan, items, name) };
    return { output, refs: { requestId: id, planId: plan.id } };
  },

  async planItems(context, input) {
    const content = context.vault.contentReader;
    const plan = await requirePlan(content, input.planId);
    const output = await listItems(content, input);
    return { output, refs: { requestId: plan.subjectId, planId: plan.id, items: output.items.length } };
  },

  holdItems(context, input) {
    const { planId, itemIds, ground } = input;
    return {
      refs: { planId, items: itemIds.length, ground },
      reason: input.note === '' ? null : { purpose: 'request', note: input.note },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const held = await holdItems(content, context.register, input, context.now());
          return { output: { held }, refs: { held } };
        }),
    };
  },

  async execute(context, { id, planId }) {
    requireIdentifiedRequest(context.register, id);
    const content = context.vault.contentReader;
    const plan = await requireNewestPlan(content, planId, id);
    const items = await readItems(content, planId);
    const digest = digestItems(items);
    // What was begun on somebody's word goes on with it, and with nothing else than what he agreed to.
    const agreement = plan.state === 'draft' ? null : readAgreement(context.register, planId);
    const isAgreed = agreement !== null && agreement.digest === digest;
    const need = { kind: 'deletion' as const, input: { id, planId }, effects: describeEffects(plan, items) };
    return {
      subjectId: id,
      refs: { requestId: id, planId, digest, items: items.length },
      ...(!isAgreed && { approval: need }),
      run: (control) => executeErasure(context, { id, planId }, control),
      finish(register, { counts, problems, isFinished }) {
        const { gone = 0, stillThere = 0, failed = 0, held = 0, doneByHand = 0 } = counts;
        const values = { planId, gone, stillThere, failed, held, doneByHand, problems: problems.length, isFinished };
        tell(context, register, id, { type: 'erasureExecuted', values });
      },
      refsWhenDone: ({ counts, problems, isFinished }) => ({ ...counts, problems: problems.length, isFinished }),
    };
  },

  readBack(context, { id, planId }) {
    requireRequest(context.register, id);
    return {
      subjectId: id,
      refs: { requestId: id, planId },
      run: (control) => readBackErasure(context, { id, planId }, control),
      finish(register, { counts, reappeared }) {
        const { gone = 0, stillThere = 0 } = counts;
        const values = { planId, gone, stillThere, reappeared };
        tell(context, register, id, { type: 'readBack', values });
      },
      refsWhenDone: ({ counts, reappeared }) => ({ ...counts, reappeared }),
    };
  },

  confirmByHand(context, input) {
    const { planId, itemIds, evidence } = input;
    const { userId } = context.session;
    return {
      refs: { planId, items: itemIds.length },
      apply: ({ content }) =>
        oneAtATime(content, async () => {
          const plan = await requireNewestPlan(content, planId);
          requireOpenRequest(context.register, plan.subjectId);
          const now = context.now();
          const { confirmed, backendIds } = await confirmByHand(content, input, now);
          const tasks = await content.all(
            inContent
              .selectFrom('request_task')
              .select(['id', 'details'])
              .where('request_id', '=', plan.subjectId)
              .where('is_done', '=', 0),
          );
          const keys = backendIds.map(byHandKey);
          const done = tasks.filter(({ details }) =>
            keys.includes((JSON.parse(details) as { key?: string }).key ?? ''),
          );
          await content.write([
            {
              sql: 'UPDATE request_task SET is_done = 1, evidence = ?, done_by = ?, done_at = ? WHERE id = ?',
              rows: done.map((task) => [evidence, userId, now, task.id]),
            },
          ]);
          return { output: { confirmed }, refs: { confirmed } };
        }),
    };
  },

  certificate: (context, input) => writeCertificate(context, input),
};

function tell(context: Context, register: RegisterWriter, requestId: string, entry: RequestEventEntry): void {
  const now = context.now();
  addRequestEvent(register, requestId, { ...entry, at: now, recordedAt: now, userId: context.session.userId });
}
