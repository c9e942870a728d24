import { v7 as uuidv7 } from 'uuid';
import { incidentMoments, type ClockEvent } from '../../../../../shared/contract/incidents/vocabulary.ts';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { inRegister } from '../../../vault/index.ts';
import { addIncidentEvent } from '../../incident-events.ts';
import { requireOpenIncident, timeIn } from '../../incident-rows.ts';
import { requirePossible, toInstant } from '../../moments.ts';

/** @throws Problem incident.unknown, incident.closed, incident.isMoment, incident.dispatchNeeded, incident.inFuture, incident.eventsImpossible */
export function recordEvent(
  context: Context,
  { id, event, note }: ParsedInputOf<'incidents.recordEvent'>,
): RegisterChange<OutputOf<'incidents.recordEvent'>> {
  const row = requireOpenIncident(context.register, id);
  requireRecordable(event);
  const at = Date.parse(event.at);
  const now = timeIn(row, context.now());
  if (at > now) throw new Problem('incident.inFuture');
  requirePossible(row, now, [event]);
  const regime = event.regime ?? null;
  return {
    refs: { incidentId: id, event: event.type, at: toInstant(at), regime },
    reason: note === '' ? null : { purpose: 'incident', note },
    write(writer) {
      const { userId } = context.session;
      const values = { id: uuidv7(), incident_id: id, type: event.type, at, regime, note, user_id: userId };
      writer.run(inRegister.insertInto('incident_clock_event').values(values));
      const details = { event: event.type, at: toInstant(at), regime, note };
      addIncidentEvent(writer, context, row, { type: 'clockEvent', details });
      return { id };
    },
  };
}

const told: readonly string[] = ['authorityNotified', 'personsTold', 'controllerTold'];

/** A moment has its own place and reasons; what the GDPR wants told counts by its dispatch, which has a proof. */
function requireRecordable({ type, regime }: ClockEvent): void {
  if (incidentMoments.some((moment) => moment === type)) throw new Problem('incident.isMoment');
  if (told.includes(type) && (regime === undefined || regime === 'eu.gdpr'))
    throw new Problem('incident.dispatchNeeded');
}
