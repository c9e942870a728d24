import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { listOtherEvents } from '../../clocks/read-clock-events.ts';
import { addIncidentEvent } from '../../incident-events.ts';
import { changeIncident, momentColumns, requireOpenIncident, timeIn } from '../../incident-rows.ts';
import { readMoments, requirePossible, toMomentColumns } from '../../moments.ts';

/**
 * Since the clock of Art. 33(1) GDPR starts with it, awareness is set, corrected or taken back with its reasons alone.
 * Those given before stay in the timeline.
 * @throws Problem incident.awareReasonsNeeded, incident.inFuture, incident.eventsImpossible
 */
export function setMoment(
  context: Context,
  { id, moment, at, reasons }: ParsedInputOf<'incidents.setMoment'>,
): RegisterChange<OutputOf<'incidents.setMoment'>> {
  const row = requireOpenIncident(context.register, id);
  const given = reasons.trim();
  if (moment === 'aware' && given === '') throw new Problem('incident.awareReasonsNeeded');
  const moments = readMoments(row);
  const before = moments[moment];
  const columns = toMomentColumns({ ...moments, [moment]: at });
  requirePossible(columns, timeIn(row, context.now()), listOtherEvents(context.register, row));
  const after = readMoments(columns)[moment];
  return {
    refs: { incidentId: id, moment, at: after },
    write(writer) {
      changeIncident(writer, id, {
        [momentColumns[moment]]: columns[momentColumns[moment]],
        ...(moment === 'aware' && { aware_reasons: at === null ? '' : given }),
      });
      addIncidentEvent(writer, context, row, {
        type: 'momentSet',
        details: { moment, before, after, reasons: given },
      });
      return { id };
    },
  };
}
