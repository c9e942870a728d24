import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { RequestPerson } from '../../../../../shared/contract/requests/case-fields.ts';
import { isAllowed } from '../../../../../shared/contract/permissions.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { requireUser } from '../../../access/index.ts';
import type { Context } from '../../../context.ts';
import type { OutsideChange } from '../../../handlers.ts';
import { oneAtATime } from '../../../transcripts/index.ts';
import type { ContentReader, ContentStatement, RegisterReader } from '../../../vault/index.ts';
import { readRequestEvents, type RequestEventValues } from '../../request-events.ts';
import { requireOpenRequest, requireRequest, type RequestRow } from '../../request-rows.ts';
import { foresee, storeChange, type CaseChange } from '../case-change.ts';
import { collectIdentifiers, readIdentifiers, readPerson, storeIdentifiers, storePerson } from '../case-content.ts';
import { computeCaseDeadline, isDeadlineEvent, readCaseDeadline } from '../case-deadline.ts';
import { rulesInForce } from '../../../deadlines/index.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { summariseCase } from '../reading/list-cases.ts';
import { requirePast } from './require-time.ts';

type Input = ParsedInputOf<'requests.update'>;

/** Changes an open case. What another law or day of receipt makes of its due date stands in the timeline. */
export function updateCase(context: Context, { id, changes, note }: Input): OutsideChange<OutputOf<'requests.update'>> {
  const { register } = context;
  const row = requireOpenRequest(register, id);
  const before = readRequestEvents(register, id);
  const zone = readZones(register)(row.controller_id);
  const set = readColumns(context, row, changes);
  const fields = Object.keys(changes);
  const values: RequestEventValues & { fields: string } = { fields: fields.join(' ') };
  const after = foresee(context, row, before, { set });
  if (['kind', 'regime', 'region', 'received_at'].some((column) => column in set)) {
    const rules = rulesInForce(register);
    values['dueOnBefore'] = readCaseDeadline(row, before, rules, { zone }).dueOn;
    values['dueOnAfter'] = computeCaseDeadline(after.row, after.events, rules).dueOn;
    requireEventsAfterReceipt(after, zone);
  }
  const change: CaseChange = { set, events: [{ type: 'changed', values }] };
  return {
    refs: { requestId: id, ...values },
    reason: note === '' ? null : { purpose: 'request', note },
    apply: ({ content }) =>
      oneAtATime(content, async () => {
        await content.write(await changeContent(content, id, changes));
        const changed = foresee(context, row, before, change);
        return { output: await summariseCase(context, changed.row, changed.events) };
      }),
    finish: (writer) => storeChange(writer, context, id, change),
  };
}

function readColumns(context: Context, row: RequestRow, changes: Input['changes']): Partial<RequestRow> {
  const { register } = context;
  const { kind, regime, region, receivedAt, channel, language, waitingFor, assignedTo, sameAs } = changes;
  if (typeof assignedTo === 'string') requireAssignable(register, assignedTo);
  if (typeof sameAs === 'string') requireOriginal(register, row.id, sameAs);
  return {
    ...(kind !== undefined && { kind }),
    ...(regime !== undefined && { regime }),
    ...(region !== undefined && { region }),
    ...(receivedAt !== undefined && {
      received_at: requirePast(Date.parse(receivedAt), context.now(), 'request.receivedInFuture'),
    }),
    ...(channel !== undefined && { channel }),
    ...(language !== undefined && { language }),
    ...(waitingFor !== undefined && { waiting_for: waitingFor }),
    ...(assignedTo !== undefined && { assigned_to: assignedTo }),
    ...(sameAs !== undefined && { same_as: sameAs }),
  };
}

/** @throws Problem users.unknown, users.removed, request.notAssignable */
export function requireAssignable(register: RegisterReader, userId: string): void {
  if (!isAllowed(requireUser(register, userId).role, 'requests.manage')) throw new Problem('request.notAssignable');
}

/** @throws Problem request.unknown, request.sameAsItself also where the other one repeats it in turn */
function requireOriginal(register: RegisterReader, id: string, originalId: string): void {
  const passed = new Set([id]);
  for (let next: string | null = originalId; next !== null;) {
    if (passed.has(next)) throw new Problem('request.sameAsItself');
    passed.add(next);
    next = requireRequest(register, next).same_as;
  }
}

/** @throws Problem request.eventOutdated */
function requireEventsAfterReceipt({ row, events }: ReturnType<typeof foresee>, zone: string): void {
  const received = dayIn(row.received_at, zone);
  if (events.some(({ type, at }) => isDeadlineEvent(type) && type !== 'ownDate' && dayIn(at, zone) < received))
    throw new Problem('request.eventOutdated');
}

const nobody: RequestPerson = { name: '', address: '', email: '', phone: '', note: '' };

/** Also where the content is gone: whoever enters the person again goes on with the case. */
async function changeContent(
  content: ContentReader,
  id: string,
  { person, identifiers, text }: Input['changes'],
): Promise<ContentStatement[]> {
  if (person === undefined && identifiers === undefined && text === undefined) return [];
  const stored = await readPerson(content, id);
  const known = person ?? stored ?? nobody;
  const statements = [storePerson(id, known, text ?? stored?.text ?? '')];
  if (person === undefined && identifiers === undefined) return statements;
  const kept = identifiers ?? (await readIdentifiers(content, id));
  return [...statements, ...storeIdentifiers(id, collectIdentifiers(kept, known))];
}
