import { v7 as uuidv7 } from 'uuid';
import type { incidentEventDetails, IncidentEventType } from '../../../shared/contract/incidents/incident-events.ts';
import type { Context } from '../context.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../vault/index.ts';
import { timeIn, type IncidentRow } from './incident-rows.ts';

export type IncidentEventRow = RegisterTables['incident_event'];

type Detail = string | number | boolean | null | readonly string[];

/** One thing that happened to an incident, with all that entries of its kind say. */
export type IncidentEventEntry = {
  [Type in IncidentEventType]: {
    type: Type;
    details: Record<(typeof incidentEventDetails)[Type][number], Detail> & Record<string, Detail>;
  };
}[IncidentEventType];

/**
 * Adds to the timeline of an incident, in the transaction of the change that it tells of.
 * @param at by the clock of the incident, epoch milliseconds; left out: now
 */
export function addIncidentEvent(
  writer: RegisterWriter,
  context: Context,
  incident: Pick<IncidentRow, 'id' | 'drill_speed' | 'drill_started_at'>,
  { type, details, at }: IncidentEventEntry & { at?: number },
): void {
  const recordedAt = timeIn(incident, context.now());
  writer.run(
    inRegister.insertInto('incident_event').values({
      id: uuidv7(),
      incident_id: incident.id,
      at: at ?? recordedAt,
      recorded_at: recordedAt,
      type,
      details: JSON.stringify(details),
      user_id: context.session.userId,
    }),
  );
}

/** Newest first. */
export function listIncidentEvents(register: RegisterReader, incidentId: string): IncidentEventRow[] {
  return register.all(
    inRegister
      .selectFrom('incident_event')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('at', 'desc')
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc'),
  );
}
