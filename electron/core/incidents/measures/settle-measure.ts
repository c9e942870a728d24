import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import { readDays } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireIncident, timeIn } from '../incident-rows.ts';
import { requireMeasure } from './measure-rows.ts';

/** @throws Problem incident.measureUnknown, incident.measureDone, incident.measureDoneInFuture */
export function settleMeasure(
  context: Context,
  { id, measureId, doneOn, note }: ParsedInputOf<'incidents.settleMeasure'>,
): RegisterChange<OutputOf<'incidents.settleMeasure'>> {
  const row = requireIncident(context.register, id);
  const measure = requireMeasure(context.register, id, measureId);
  if (measure.done_on !== null) throw new Problem('incident.measureDone');
  const today = readDays(context)(row.controller_id, timeIn(row, context.now()));
  if (doneOn > today) throw new Problem('incident.measureDoneInFuture');
  return {
    refs: { incidentId: id, measureId, doneOn },
    write(writer) {
      writer.run(
        inRegister
          .updateTable('incident_measure')
          .set({ done_on: doneOn, done_note: note })
          .where('id', '=', measureId),
      );
      addIncidentEvent(writer, context, row, { type: 'measureDone', details: { measureId, doneOn } });
      return { id };
    },
  };
}
