import { v7 as uuidv7 } from 'uuid';
import type { RequestEvent } from '../../../shared/contract/requests/case-fields.ts';
import type { RequestEventType, requestEventValues } from '../../../shared/contract/requests/request-events.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../vault/index.ts';

export type RequestEventRow = RegisterTables['request_event'];

/** Words of the program, ids and counts. Never what a person said or is identified by. */
export type RequestEventValues = RequestEvent['values'];

type Values<Type extends RequestEventType> = RequestEventValues &
  Record<(typeof requestEventValues)[Type][number], RequestEventValues[string]>;

/** One thing that happened, with all that entries of its kind say. */
export type RequestEventEntry = {
  [Type in RequestEventType]: (typeof requestEventValues)[Type] extends readonly []
    ? { type: Type; values?: RequestEventValues }
    : { type: Type; values: Values<Type> };
}[RequestEventType];

/** Adds to the timeline of a case, in the transaction of the change that it tells of. */
export function addRequestEvent(
  register: RegisterWriter,
  requestId: string,
  event: RequestEventEntry & { at: number; recordedAt: number; userId: string | null },
): void {
  register.run(
    inRegister.insertInto('request_event').values({
      id: uuidv7(),
      request_id: requestId,
      at: event.at,
      recorded_at: event.recordedAt,
      type: event.type,
      details: JSON.stringify(event.values ?? {}),
      user_id: event.userId,
    }),
  );
}

/** In the order in which they happened. */
export function readRequestEvents(register: RegisterReader, requestId: string): RequestEventRow[] {
  return register.all(
    inRegister
      .selectFrom('request_event')
      .selectAll()
      .where('request_id', '=', requestId)
      .orderBy('at')
      .orderBy('recorded_at')
      .orderBy('id'),
  );
}
