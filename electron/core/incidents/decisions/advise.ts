import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';

/** Advice stays; newer advice on the same subject counts instead. */
export function advise(
  context: Context,
  { id, subject, advises, reasons }: ParsedInputOf<'incidents.advise'>,
): RegisterChange<OutputOf<'incidents.advise'>> {
  const row = requireOpenIncident(context.register, id);
  const adviceId = uuidv7();
  return {
    refs: { incidentId: id, adviceId, subject, advises },
    write(writer) {
      writer.run(
        inRegister.insertInto('incident_advice').values({
          id: adviceId,
          incident_id: id,
          subject,
          advises,
          reasons,
          advised_by: context.session.userId,
          advised_at: timeIn(row, context.now()),
        }),
      );
      addIncidentEvent(writer, context, row, { type: 'advised', details: { adviceId, subject, advises } });
      return { adviceId };
    },
  };
}
