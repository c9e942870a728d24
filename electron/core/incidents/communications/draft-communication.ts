import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { withoutDeceptive, withoutDeceptiveLines } from '../../../../shared/deceptive-characters.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';
import { requireText, requireUnsent, storeText } from './communication-rows.ts';
import { composeCommunication, listMissing } from './compose.ts';

/** @throws Problem incident.unknown, incident.closed */
export function draftCommunication(
  context: Context,
  { id, kind, language }: ParsedInputOf<'incidents.draftCommunication'>,
): OutsideChange<OutputOf<'incidents.draftCommunication'>> {
  const { register, session } = context;
  const incident = requireOpenIncident(register, id);
  const communicationId = uuidv7();
  return {
    refs: { incidentId: id, communicationId, kind, language },
    async apply({ content }) {
      await content.write([storeText(id, communicationId, composeCommunication(register, incident, kind, language))]);
      return { output: { communicationId } };
    },
    finish(writer) {
      writer.run(
        inRegister.insertInto('incident_communication').values({
          id: communicationId,
          incident_id: id,
          kind,
          language,
          scope_id: null,
          recipients: null,
          dispatch: null,
          sent_at: null,
          created_by: session.userId,
          created_at: timeIn(incident, context.now()),
        }),
      );
      const details = { communicationId, kind, language };
      addIncidentEvent(writer, context, incident, { type: 'communicationDrafted', details });
    },
  };
}

/** @throws Problem incident.communicationUnknown, incident.alreadySent, incident.communicationGone */
export function changeCommunication(
  context: Context,
  { id, communicationId, subject, body }: ParsedInputOf<'incidents.changeCommunication'>,
): OutsideChange<OutputOf<'incidents.changeCommunication'>> {
  const incident = requireOpenIncident(context.register, id);
  requireUnsent(context.register, id, communicationId);
  const text = { subject: withoutDeceptive(subject), body: withoutDeceptiveLines(body) };
  return {
    refs: { incidentId: id, communicationId },
    async apply({ content }) {
      await requireText(content, communicationId);
      await content.write([storeText(id, communicationId, text)]);
      return { output: { missing: listMissing(text) } };
    },
    finish(writer) {
      addIncidentEvent(writer, context, incident, { type: 'communicationChanged', details: { communicationId } });
    },
  };
}
