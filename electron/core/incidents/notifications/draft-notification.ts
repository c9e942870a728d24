import { v7 as uuidv7 } from 'uuid';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { proposeAuthority } from '../../../../shared/rules/propose-authority.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import type { RegisterChange } from '../../handlers.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn, type IncidentRow } from '../incident-rows.ts';
import { requireAuthority } from './named-authority.ts';
import { listNotifications } from './notification-rows.ts';

type Input = ParsedInputOf<'incidents.draftNotification'>;

/** @throws Problem incident.unknown, incident.closed, incident.authorityUnknown, incident.nothingSentBefore */
export function draftNotification(
  context: Context,
  { id, type, authorityId }: Input,
): RegisterChange<OutputOf<'incidents.draftNotification'>> {
  const { register, session } = context;
  const incident = requireOpenIncident(register, id);
  if (authorityId !== undefined) requireAuthority(authorityId);
  const sent = listNotifications(register, id).filter(({ sent_at: at }) => at !== null);
  const authority = authorityId ?? sent[0]?.authority_id ?? propose(register, incident);
  const isOfEarlier = type === 'followUp' || type === 'withdrawn';
  if (isOfEarlier && !sent.some((row) => row.authority_id === authority))
    throw new Problem('incident.nothingSentBefore');
  const notificationId = uuidv7();
  return {
    refs: { incidentId: id, notificationId, type, authorityId: authority },
    write(writer) {
      writer.run(
        inRegister.insertInto('incident_notification').values({
          id: notificationId,
          incident_id: id,
          type,
          authority_id: authority,
          typed: '{}',
          sent: null,
          scope_id: null,
          dispatch: null,
          sent_at: null,
          created_by: session.userId,
          created_at: timeIn(incident, context.now()),
        }),
      );
      addIncidentEvent(writer, context, incident, { type: 'notificationDrafted', details: { notificationId, type } });
      return { notificationId };
    },
  };
}

function propose(register: RegisterReader, incident: IncidentRow): string | null {
  return proposeAuthority(readController(register, incident.controller_id), 'private').id;
}
