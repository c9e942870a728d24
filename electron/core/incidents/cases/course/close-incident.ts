import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { addIncidentEvent } from '../../incident-events.ts';
import { changeIncident, requireIncident, requireOpenIncident, timeIn } from '../../incident-rows.ts';
import { readStanding } from '../../standing.ts';
import { findStandingAgainst } from './standing-against.ts';

/** @throws Problem incident.unknown, incident.closed, incident.closingNeedsNote naming what stands against it */
export function closeIncident(
  context: Context,
  { id, note }: ParsedInputOf<'incidents.close'>,
): RegisterChange<OutputOf<'incidents.close'>> {
  const row = requireOpenIncident(context.register, id);
  const standing = findStandingAgainst(readStanding(context, row, 'en'));
  if (standing.length > 0 && note === '') throw new Problem('incident.closingNeedsNote', { standing });
  return {
    refs: { incidentId: id, standing: standing.length },
    reason: note === '' ? null : { purpose: 'incident', note },
    write(writer) {
      changeIncident(writer, id, { state: 'closed', closed_at: timeIn(row, context.now()) });
      addIncidentEvent(writer, context, row, { type: 'closed', details: { note, standing } });
      return { id };
    },
  };
}

/** @throws Problem incident.unknown, incident.notClosed */
export function reopenIncident(
  context: Context,
  { id, note }: ParsedInputOf<'incidents.reopen'>,
): RegisterChange<OutputOf<'incidents.reopen'>> {
  const row = requireIncident(context.register, id);
  if (row.state !== 'closed') throw new Problem('incident.notClosed');
  return {
    refs: { incidentId: id },
    reason: { purpose: 'incident', note },
    write(writer) {
      changeIncident(writer, id, { state: 'open', closed_at: null });
      addIncidentEvent(writer, context, row, { type: 'reopened', details: { note } });
      return { id };
    },
  };
}
