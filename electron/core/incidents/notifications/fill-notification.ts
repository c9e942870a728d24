import { notificationValues, type NotificationValues } from '../../../../shared/contract/incidents/sent.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { withoutDeceptiveLines } from '../../../../shared/deceptive-characters.ts';
import type { Context } from '../../context.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident } from '../incident-rows.ts';
import { requireAuthority } from './named-authority.ts';
import { readTyped, requireDraft } from './notification-rows.ts';
import { readFields, readNotification } from './read-notification.ts';

/** @throws Problem incident.notificationUnknown, incident.alreadySent, incident.authorityUnknown */
export function fillNotification(
  context: Context,
  { id, notificationId, values, authorityId }: ParsedInputOf<'incidents.fillNotification'>,
): RegisterChange<OutputOf<'incidents.fillNotification'>> {
  const incident = requireOpenIncident(context.register, id);
  const row = requireDraft(context.register, id, notificationId);
  if (authorityId !== undefined) requireAuthority(authorityId);
  const typed: NotificationValues = { ...readTyped(row) };
  for (const [number, value] of Object.entries(values)) {
    if (value === null) delete typed[number];
    else typed[number] = clean(value);
  }
  const changed = {
    ...row,
    typed: JSON.stringify(notificationValues.parse(typed)),
    authority_id: authorityId ?? row.authority_id,
  };
  const fields = [...Object.keys(values), ...(authorityId === undefined ? [] : ['authority'])];
  return {
    refs: { incidentId: id, notificationId, fields: fields.join(' ') },
    write(writer) {
      writer.run(
        inRegister
          .updateTable('incident_notification')
          .set({ typed: changed.typed, authority_id: changed.authority_id })
          .where('id', '=', notificationId),
      );
      addIncidentEvent(writer, context, incident, { type: 'notificationChanged', details: { notificationId, fields } });
      return { missing: readFields(readNotification(context, incident, changed), 'de').missing };
    },
  };
}

function clean(value: NotificationValues[string]): NotificationValues[string] {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? withoutDeceptiveLines(value) : value.map(withoutDeceptiveLines);
}
