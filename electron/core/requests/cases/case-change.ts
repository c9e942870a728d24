import type { Context } from '../../context.ts';
import { inRegister, type RegisterWriter } from '../../vault/index.ts';
import { addRequestEvent, type RequestEventEntry, type RequestEventRow } from '../request-events.ts';
import type { RequestRow } from '../request-rows.ts';

/** Without an instant it happens now. */
export type NewEvent = RequestEventEntry & { at?: number };

/** What becomes of a case in the register: of its row and its timeline. */
export interface CaseChange {
  set?: Partial<Omit<RequestRow, 'id' | 'number'>>;
  events?: NewEvent[];
}

/** Stores a change with its events, in one transaction. */
export function storeChange(register: RegisterWriter, context: Context, id: string, { set, events }: CaseChange): void {
  if (set && Object.keys(set).length > 0) register.run(inRegister.updateTable('request').set(set).where('id', '=', id));
  const recordedAt = context.now();
  const { userId } = context.session;
  for (const event of events ?? [])
    addRequestEvent(register, id, { ...event, at: event.at ?? recordedAt, recordedAt, userId });
}

/** The case as it is once the change is stored: for what has to be answered, or refused, before it is. */
export function foresee(
  context: Context,
  row: RequestRow,
  before: readonly RequestEventRow[],
  { set, events = [] }: CaseChange,
): { row: RequestRow; events: RequestEventRow[] } {
  const now = context.now();
  const added = events.map(({ type, at, values }): RequestEventRow => ({
    id: '',
    request_id: row.id,
    at: at ?? now,
    recorded_at: now,
    type,
    details: JSON.stringify(values ?? {}),
    user_id: context.session.userId,
  }));
  return { row: { ...row, ...set }, events: [...before, ...added].toSorted((one, other) => one.at - other.at) };
}
