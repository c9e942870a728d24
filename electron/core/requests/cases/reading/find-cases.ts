import type { Deadline } from '../../../../../shared/contract/deadlines.ts';
import type { ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { RequestSummary } from '../../../../../shared/contract/requests/case-fields.ts';
import { deadlineEventTypes } from '../../../../../shared/contract/rights.ts';
import type { Context } from '../../../context.ts';
import { rulesInForce } from '../../../deadlines/index.ts';
import { inRegister, type RegisterReader } from '../../../vault/index.ts';
import type { RequestEventRow } from '../../request-events.ts';
import type { RequestRow } from '../../request-rows.ts';
import { readCaseDeadline } from '../case-deadline.ts';
import { dayIn, readZones } from '../case-zone.ts';
import { searchContents } from './read-contents.ts';
import { dueStateOf } from './summarise.ts';

export type CaseFilter = ParsedInputOf<'requests.updateAll'>['filter'];

export interface FoundCase {
  row: RequestRow;
  /** Null of a closed case, whose date orders nothing. */
  deadline: Deadline | null;
  dueState: RequestSummary['dueState'];
  /** Cases compare by it: the most urgent first. */
  order: string;
}

/**
 * All that fit, the most urgent first; those that are closed come last, the newest first.
 * @param language of the steps of their dates
 */
export async function findCases(
  context: Context,
  filter: CaseFilter,
  language: 'de' | 'en' = 'de',
): Promise<FoundCase[]> {
  const { register } = context;
  const named = filter.text ? await searchContents(context.vault.contentReader, filter.text) : null;
  const rows = register
    .all(inRegister.selectFrom('request').selectAll())
    .filter((row) => fits(row, filter) && (!named || named.has(row.id) || row.number.includes(filter.text!)));
  const rules = rulesInForce(register);
  const zoneOf = readZones(register);
  const now = context.now();
  const events = readDeadlineEvents(register, ['open']);
  return rows
    .map((row): FoundCase => {
      if (row.state === 'closed') return { row, deadline: null, dueState: 'closed', order: orderOfClosed(row) };
      const zone = zoneOf(row.controller_id);
      const deadline = readCaseDeadline(row, events.get(row.id) ?? [], rules, { language, zone });
      const dueState = dueStateOf(row, deadline.dueOn, dayIn(now, zone));
      return { row, deadline, dueState, order: orderOfOpen(row, deadline.dueOn) };
    })
    .filter(({ dueState }) => filter.due === undefined || filter.due === dueState)
    .toSorted((one, other) => (one.order < other.order ? -1 : 1));
}

function fits(row: RequestRow, { state, kind, regime, waitingFor, assignedTo, controllerId }: CaseFilter): boolean {
  return (
    (state === undefined || row.state === state) &&
    (kind === undefined || row.kind === kind) &&
    (regime === undefined || row.regime === regime) &&
    (waitingFor === undefined || row.waiting_for === waitingFor) &&
    (assignedTo === undefined || row.assigned_to === assignedTo) &&
    (controllerId === undefined || row.controller_id === controllerId)
  );
}

/** What waits for an answer comes before what has one. */
function orderOfOpen({ answered_at, received_at, id }: RequestRow, dueOn: string): string {
  return [answered_at === null ? 0 : 1, dueOn, padded(received_at), id].join(' ');
}

function orderOfClosed({ closed_at, received_at, id }: RequestRow): string {
  return [2, padded(lastInstant - (closed_at ?? 0)), padded(lastInstant - received_at), id].join(' ');
}

/** The last instant a date can hold. */
const lastInstant = 8.64e15;

function padded(at: number): string {
  return String(at).padStart(16, '0');
}

/** What moves the dates of cases, by case, read at once. */
export function readDeadlineEvents(
  register: RegisterReader,
  states: readonly RequestRow['state'][],
): Map<string, RequestEventRow[]> {
  const rows = register.all(
    inRegister
      .selectFrom('request_event')
      .innerJoin('request', 'request.id', 'request_event.request_id')
      .selectAll('request_event')
      .where('request.state', 'in', states)
      .where('request_event.type', 'in', deadlineEventTypes)
      .orderBy('request_event.at')
      .orderBy('request_event.recorded_at')
      .orderBy('request_event.id'),
  );
  return Map.groupBy(rows, ({ request_id }) => request_id);
}

/** Everything that happened to some cases, by case. */
export function readEventsOf(register: RegisterReader, ids: readonly string[]): Map<string, RequestEventRow[]> {
  if (ids.length === 0) return new Map();
  const rows = register.all(
    inRegister
      .selectFrom('request_event')
      .selectAll()
      .where('request_id', 'in', ids)
      .orderBy('at')
      .orderBy('recorded_at')
      .orderBy('id'),
  );
  return Map.groupBy(rows, ({ request_id }) => request_id);
}
