import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import type { RegisterChange } from '../../../handlers.ts';
import { addIncidentEvent } from '../../incident-events.ts';
import { changeIncident, requireOpenIncident } from '../../incident-rows.ts';

export function setPhase(
  context: Context,
  { id, phase }: ParsedInputOf<'incidents.setPhase'>,
): RegisterChange<OutputOf<'incidents.setPhase'>> {
  const row = requireOpenIncident(context.register, id);
  return {
    refs: { incidentId: id, phase },
    write(writer) {
      if (row.phase !== phase) {
        changeIncident(writer, id, { phase });
        addIncidentEvent(writer, context, row, { type: 'phaseSet', details: { before: row.phase, after: phase } });
      }
      return { id };
    },
  };
}
