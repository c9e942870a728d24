import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireIncident, timeIn } from '../incident-rows.ts';
import { requireMeasure } from './measure-rows.ts';

type Input = ParsedInputOf<'incidents.saveMeasure'>;

/**
 * Also once the incident is closed: what is learned often comes later.
 * @throws Problem incident.measureUnknown, incident.measureDone, programme.activityUnknown, record.unknown
 */
export function saveMeasure(context: Context, input: Input): RegisterChange<OutputOf<'incidents.saveMeasure'>> {
  const { id, text, owner, dueOn, activityId, recordId } = input;
  const row = requireIncident(context.register, id);
  const known = input.measureId === undefined ? null : requireMeasure(context.register, id, input.measureId);
  if (known && known.done_on !== null) throw new Problem('incident.measureDone');
  requireLinked(context.register, input, known);
  const measureId = known?.id ?? uuidv7();
  const values = { text, owner, due_on: dueOn, activity_id: activityId, record_id: recordId };
  return {
    refs: { incidentId: id, measureId, isNew: known === null },
    write(writer) {
      if (known) writer.run(inRegister.updateTable('incident_measure').set(values).where('id', '=', measureId));
      else
        writer.run(
          inRegister.insertInto('incident_measure').values({
            ...values,
            id: measureId,
            incident_id: id,
            done_on: null,
            done_note: '',
            created_by: context.session.userId,
            created_at: timeIn(row, context.now()),
          }),
        );
      addIncidentEvent(writer, context, row, { type: 'measureSaved', details: { measureId, isNew: known === null } });
      return { measureId };
    },
  };
}

/** What a measure is tied to is there when it is tied to it; it may go later. */
function requireLinked(
  register: RegisterReader,
  { activityId, recordId }: Input,
  known: { activity_id: string | null; record_id: string | null } | null,
): void {
  const isThere = (table: 'programme_activity' | 'processing_record', id: string): boolean =>
    register.get(inRegister.selectFrom(table).select('id').where('id', '=', id)) !== undefined;
  if (activityId !== null && activityId !== known?.activity_id && !isThere('programme_activity', activityId))
    throw new Problem('programme.activityUnknown');
  if (recordId !== null && recordId !== known?.record_id && !isThere('processing_record', recordId))
    throw new Problem('record.unknown');
}
