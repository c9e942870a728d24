import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';
import { readRequestEvents } from '../../request-events.ts';
import { requireOpenRequest, requireRequest } from '../../request-rows.ts';
import { foresee, storeChange, type CaseChange } from '../case-change.ts';
import { summariseCase } from '../reading/list-cases.ts';

type Outcome = ParsedInputOf<'requests.close'>['outcome'];

/** With these nobody waits for an answer: who asked took it back, gets it in another case, or was sent elsewhere. */
export const withoutAnswer: readonly string[] = ['withdrawn', 'duplicate', 'notCompetent'];
const withGround: readonly Outcome[] = ['refused', 'partlyGranted'];

export async function closeCase(
  context: Context,
  { id, outcome, ground, note }: ParsedInputOf<'requests.close'>,
): Promise<RegisterChange<OutputOf<'requests.close'>>> {
  const { register } = context;
  const row = requireOpenRequest(register, id);
  if (withGround.includes(outcome) && ground === null) throw new Problem('request.groundNeeded');
  if (outcome === 'duplicate' && row.same_as === null) throw new Problem('request.sameAsNeeded');
  if (outcome === 'erased') await requireErased(context.vault.contentReader, id);
  if (!withoutAnswer.includes(outcome) && row.answered_at === null) throw new Problem('request.notAnswered');
  const values = { outcome, ...(ground !== null && { ground }), ...(note !== '' && { note }) };
  const change: CaseChange = {
    set: { state: 'closed', outcome, ground, closed_at: context.now(), waiting_for: null },
    events: [{ type: 'closed', values }],
  };
  return store(context, id, change, { refs: { requestId: id, outcome, ground }, note });
}

export async function reopenCase(
  context: Context,
  { id, note }: ParsedInputOf<'requests.reopen'>,
): Promise<RegisterChange<OutputOf<'requests.reopen'>>> {
  const row = requireRequest(context.register, id);
  if (row.state !== 'closed') throw new Problem('request.notClosed');
  const change: CaseChange = {
    set: { state: 'open', outcome: null, ground: null, closed_at: null, waiting_for: 'us' },
    events: [{ type: 'reopened', values: { note } }],
  };
  return store(context, id, change, { refs: { requestId: id }, note });
}

async function store(
  context: Context,
  id: string,
  change: CaseChange,
  { refs, note }: { refs: Record<string, string | null>; note: string },
): Promise<RegisterChange<OutputOf<'requests.close'>>> {
  const { register } = context;
  const after = foresee(context, requireRequest(register, id), readRequestEvents(register, id), change);
  const output = await summariseCase(context, after.row, after.events);
  return {
    refs,
    reason: note === '' ? null : { purpose: 'request', note },
    write(writer) {
      storeChange(writer, context, id, change);
      return output;
    },
  };
}

/**
 * Whether everything is gone as far as anybody can see: the newest plan was read back, nothing of it is left, and what
 * had to be deleted by hand was.
 * @throws Problem request.notErased, request.partHeldBack
 */
async function requireErased(content: ContentReader, requestId: string): Promise<void> {
  const plan = await content.get(
    rawQuery(sql<{ state: string; open: number; held: number }>`
      SELECT p.state, coalesce(sum(i.state NOT IN ('gone', 'doneByHand', 'held')), 0) AS open,
        coalesce(sum(i.state = 'held'), 0) AS held
      FROM (SELECT id, state FROM erasure_plan WHERE request_id = ${requestId} AND state <> 'superseded'
        ORDER BY created_at DESC, id DESC LIMIT 1) AS p
      LEFT JOIN erasure_item AS i ON i.plan_id = p.id GROUP BY p.id`),
  );
  const tasks = await content.get(
    rawQuery(sql<{ open: number }>`
      SELECT count(*) AS open FROM request_task
      WHERE request_id = ${requestId} AND kind = 'deleteByHand' AND is_done = 0`),
  );
  const details = { plan: plan?.state ?? null, items: plan?.open ?? 0, tasks: tasks?.open ?? 0 };
  if (details.plan !== 'verified' || details.items > 0 || details.tasks > 0)
    throw new Problem('request.notErased', details);
  if (plan!.held > 0) throw new Problem('request.partHeldBack');
}
