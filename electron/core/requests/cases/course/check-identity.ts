import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Right } from '../../../../../shared/contract/rights.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import { readRequestEvents } from '../../request-events.ts';
import { requireOpenRequest } from '../../request-rows.ts';
import { foresee, storeChange, type CaseChange, type NewEvent } from '../case-change.ts';
import { requirePerson } from '../case-content.ts';
import { isAskedWithoutProof } from '../case-stage.ts';
import { summariseCase } from '../reading/list-cases.ts';
import { isWaitedFor } from './record-event.ts';

const eventOf = { confirmed: 'identityConfirmed', notNeeded: 'identityNotNeeded', failed: 'identityFailed' } as const;

/** Who was recognised counts once the evidence is stored; whoever was not stays in the queue, and his date runs. */
export function checkIdentity(
  context: Context,
  { id, result, method, evidence }: ParsedInputOf<'requests.checkIdentity'>,
): OutsideChange<OutputOf<'requests.checkIdentity'>> {
  const { register } = context;
  const row = requireOpenRequest(register, id);
  if (isAskedWithoutProof(row.kind as Right) && result !== 'notNeeded') throw new Problem('request.noProofAllowed');
  const before = readRequestEvents(register, id);
  const events: NewEvent[] = [{ type: eventOf[result], values: { method } }];
  // Whoever is recognised has said enough: the period no longer waits for him.
  if (result !== 'failed' && isWaitedFor(before, 'identityAsked')) events.unshift({ type: 'identityReceived' });
  const change: CaseChange = {
    set: {
      identity: result,
      identity_method: method,
      ...(row.waiting_for === 'person' && result !== 'failed' && { waiting_for: 'us' }),
    },
    events,
  };
  return {
    refs: { requestId: id, result, method },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const { identity_doubt: doubt } = await requirePerson(content, id);
        if (method === 'identityDocument' && doubt === '') throw new Problem('request.doubtNeeded');
        await content.write([
          { sql: 'UPDATE request_person SET identity_evidence = ? WHERE request_id = ?', rows: [[evidence, id]] },
        ]);
        const after = foresee(context, row, before, change);
        return { output: await summariseCase(context, after.row, after.events) };
      }),
    finish: (writer) => storeChange(writer, context, id, change),
  };
}
