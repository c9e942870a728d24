import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { DeadlineEventType, Right } from '../../../../../shared/contract/rights.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import { readRequestEvents, type RequestEventRow } from '../../request-events.ts';
import { requireOpenRequest, type RequestRow } from '../../request-rows.ts';
import { foresee, storeChange, type CaseChange } from '../case-change.ts';
import { requirePerson } from '../case-content.ts';
import { computeCaseDeadline } from '../case-deadline.ts';
import { readRules } from '../case-rules.ts';
import { isAskedWithoutProof } from '../case-stage.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { summariseCase } from '../reading/list-cases.ts';
import { requireEventTime } from './require-time.ts';

type Input = ParsedInputOf<'requests.record'>;

/** What an answer answers. */
const askedBy: Partial<Record<DeadlineEventType, DeadlineEventType>> = {
  identityReceived: 'identityAsked',
  clarificationReceived: 'clarificationAsked',
  feePaid: 'feeAsked',
};

/** Records what moves a due date. The doubt about a person stays with the content; other reasons name nobody. */
export function recordEvent(context: Context, input: Input): OutsideChange<OutputOf<'requests.record'>> {
  const { id, type, note } = input;
  const { register } = context;
  const row = requireOpenRequest(register, id);
  const before = readRequestEvents(register, id);
  const zone = readZones(register)(row.controller_id);
  const at = requireEventTime(row, Date.parse(input.at), { now: context.now(), zone });
  requireSense(input, row, before);
  const isDoubt = type === 'identityAsked';
  const on = type === 'ownDate' || type === 'extended' ? input.on : undefined;
  const values = { ...(on !== undefined && { on }), ...(note !== '' && !isDoubt && { note }) };
  const change: CaseChange = { set: nextMove(type), events: [{ type, at, values }] };
  const after = foresee(context, row, before, change);
  const rules = readRules(register);
  const dueOn = computeCaseDeadline(after.row, after.events, rules).dueOn;
  if (type === 'extended') {
    const now = computeCaseDeadline(row, before, rules);
    if (!now.mayExtend) throw new Problem('request.extensionNotPossible');
    if (now.noticeBy !== undefined && dayIn(at, zone) > now.noticeBy)
      throw new Problem('request.extensionTooLate', { noticeBy: now.noticeBy });
    if (dueOn <= now.dueOn) throw new Problem('request.dateNeeded');
  }
  return {
    refs: { requestId: id, event: type, at: new Date(at).toISOString(), dueOn },
    reason: note === '' || isDoubt ? null : { purpose: 'request', note },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        if (isDoubt) {
          await requirePerson(content, id);
          await content.write([
            { sql: 'UPDATE request_person SET identity_doubt = ? WHERE request_id = ?', rows: [[note, id]] },
          ]);
        }
        return { output: await summariseCase(context, after.row, after.events) };
      }),
    finish: (writer) => storeChange(writer, context, id, change),
  };
}

/** @throws Problem request.noProofAllowed, request.doubtNeeded, request.reasonNeeded, request.dateNeeded, request.nothingAsked */
function requireSense({ type, note, on }: Input, row: RequestRow, before: readonly RequestEventRow[]): void {
  if (type === 'identityAsked') {
    if (isAskedWithoutProof(row.kind as Right)) throw new Problem('request.noProofAllowed');
    if (note === '') throw new Problem('request.doubtNeeded');
  }
  if (type === 'extended' && note === '') throw new Problem('request.reasonNeeded');
  if (type === 'ownDate' && on === undefined) throw new Problem('request.dateNeeded');
  const asked = askedBy[type];
  if (asked && !isWaitedFor(before, asked)) throw new Problem('request.nothingAsked');
}

/** Whether something was asked for and has not arrived yet. */
export function isWaitedFor(events: readonly Pick<RequestEventRow, 'type'>[], asked: DeadlineEventType): boolean {
  const last = events.findLast(({ type }) => type === asked || askedBy[type as DeadlineEventType] === asked);
  return last?.type === asked;
}

/** Whose move it is next, and how far the identity check has got. */
function nextMove(type: DeadlineEventType): Partial<RequestRow> {
  switch (type) {
    case 'identityAsked':
      return { waiting_for: 'person', identity: 'asked' };
    case 'clarificationAsked':
    case 'feeAsked':
      return { waiting_for: 'person' };
    case 'identityReceived':
    case 'clarificationReceived':
    case 'feePaid':
      return { waiting_for: 'us' };
    case 'extended':
    case 'acknowledged':
    case 'ownDate':
      return {};
  }
}
