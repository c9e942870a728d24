import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { DispatchWarning, LetterKind } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import type { OutsideChange } from '../../handlers.ts';
import { oneAtATime } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { storeChange, type CaseChange } from '../cases/case-change.ts';
import { dayIn } from '../cases/case-zone.ts';
import { toInstant } from '../cases/to-instant.ts';
import { readRequestEvents, type RequestEventRow } from '../request-events.ts';
import { requireOpenRequest, type RequestRow } from '../request-rows.ts';
import { findConsequence } from './dispatch-consequence.ts';
import { findDispatchable, listOtherDispatches, type Dispatchable } from './dispatchable.ts';
import { storeDispatch } from './letter-rows.ts';

type Input = ParsedInputOf<'requests.recordDispatch'>;

/** What tells the person what became of the request; only with one of these, or a package, it is answered. */
const answers: readonly LetterKind[] = [
  'refusal',
  'partialRefusal',
  'completionAccess',
  'completionErasure',
  'completionOther',
  'noData',
];

/** Records that something has left. A request counts as answered from then on, not from when its answer was written. */
export function recordDispatch(context: Context, input: Input): OutsideChange<OutputOf<'requests.recordDispatch'>> {
  const { id, letterId, packageId, channel, isAnswer, note } = input;
  const { register } = context;
  const request = requireOpenRequest(register, id);
  if ((letterId === undefined) === (packageId === undefined)) throw new Problem('letter.dispatchUnclear');
  const { zone } = readController(register, request.controller_id);
  const at = Date.parse(input.at);
  const now = context.now();
  if (at > now) throw new Problem('letter.dispatchInFuture');
  const { userId } = context.session;
  const answeredAt = isAnswer ? Math.min(at, request.answered_at ?? at) : request.answered_at;
  const change: Required<CaseChange> = { set: { answered_at: answeredAt }, events: [] };
  return {
    refs: { requestId: id, ...(letterId && { letterId }), ...(packageId && { packageId }), channel, isAnswer },
    reason: note === '' ? null : { purpose: 'request', note },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        const sent = await findDispatchable(content, id, { letterId, packageId });
        const events = readRequestEvents(register, id);
        // Where the case does not know of it, recording it was cut short: then it is recorded anew.
        if (sent.hasLeft && knows(events, sent.id)) throw new Problem('letter.alreadyDispatched');
        requireTime(at, request, sent, zone);
        if (isAnswer && sent.kind !== 'package' && !answers.includes(sent.kind)) throw new Problem('letter.noAnswer');
        const consequence = findConsequence(register, request, events, { kind: sent.kind, at, zone });
        const warnings = await listWarnings(content, id, sent, { at, channel, zone });
        if (consequence.warning) warnings.push(consequence.warning);
        const table = sent.kind === 'package' ? 'request_package' : 'request_letter';
        await content.write([storeDispatch(table, sent.id, { at, channel, proof: input.proof, userId })]);
        const values = { [letterId ? 'letterId' : 'packageId']: sent.id, kind: sent.kind, channel };
        Object.assign(change.set, consequence.set);
        change.events.push({ type: 'dispatched', at, values });
        if (consequence.event) change.events.push({ type: consequence.event, at, values: { letterId: sent.id } });
        if (isAnswer) change.events.push({ type: 'answered', at, values });
        const output = { answeredAt: answeredAt === null ? null : toInstant(answeredAt), warnings };
        return { output, refs: { kind: sent.kind, warnings: warnings.length } };
      }),
    finish: (writer) => storeChange(writer, context, id, change),
  };
}

function knows(events: readonly RequestEventRow[], sentId: string): boolean {
  return events.some(({ type, details }) => {
    if (type !== 'dispatched') return false;
    const { letterId, packageId } = JSON.parse(details) as { letterId?: string; packageId?: string };
    return letterId === sentId || packageId === sentId;
  });
}

/** Often only the day is known on which something left. @throws Problem letter.dispatchTooEarly */
function requireTime(at: number, request: RequestRow, { madeAt }: Dispatchable, zone: string): void {
  const day = dayIn(at, zone);
  if (day < dayIn(request.received_at, zone) || day < dayIn(madeAt, zone)) throw new Problem('letter.dispatchTooEarly');
}

/** Whoever intercepts one letter must not hold both the archive and its passphrase. */
async function listWarnings(
  content: ContentReader,
  requestId: string,
  sent: Dispatchable,
  { at, channel, zone }: { at: number; channel: Input['channel']; zone: string },
): Promise<DispatchWarning[]> {
  if (sent.kind !== 'package' && sent.kind !== 'passphrase') return [];
  const others = await listOtherDispatches(content, requestId, sent.kind === 'package' ? 'passphrase' : 'package');
  const way = wayOf(channel);
  const isSame = others.some((other) => wayOf(other.channel) === way && dayIn(other.at, zone) === dayIn(at, zone));
  return isSame ? ['sameWayAsPackage'] : [];
}

/** All that is carried to the same letter box goes one way. */
function wayOf(channel: string): string {
  return channel === 'registeredPost' || channel === 'courier' ? 'post' : channel;
}
