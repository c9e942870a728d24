import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { listOtherEvents } from '../clocks/read-clock-events.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';
import { requirePossible, toInstant } from '../moments.ts';
import { freezeScope, readFrozenPeople, type FrozenScope } from '../scope/freeze-scope.ts';
import { storeScope } from '../scope/scope-rows.ts';
import { listCommunications, requireText, requireUnsent } from './communication-rows.ts';
import { listMissing } from './compose.ts';
import { choose } from './recipients.ts';

/**
 * Records that a communication has left. Of a letter, who it went to is kept with it.
 * @throws Problem incident.inFuture, incident.communicationIncomplete, incident.communicationGone
 */
export function dispatchCommunication(
  context: Context,
  communicationId: string,
  input: ParsedInputOf<'incidents.recordDispatch'>,
): OutsideChange<OutputOf<'incidents.recordDispatch'>> {
  const { register, session } = context;
  const { id, channel, proof, reference } = input;
  const incident = requireOpenIncident(register, id);
  const row = requireUnsent(register, id, communicationId);
  const { kind } = row;
  const at = Date.parse(input.at);
  const now = timeIn(incident, context.now());
  if (at > now) throw new Problem('incident.inFuture');
  const type = kind === 'processorNotice' ? 'controllerTold' : 'personsTold';
  requirePossible(incident, now, [...listOtherEvents(register, incident), { type, at: toInstant(at) }]);
  const dispatch = { at: toInstant(at), channel, proof, reference, recordedBy: session.userId };
  let frozen: FrozenScope | null = null;
  let recipients: number | null = null;
  return {
    refs: { incidentId: id, communicationId, kind, channel },
    async apply({ content }) {
      const missing = listMissing(await requireText(content, communicationId));
      if (missing.length > 0) throw new Problem('incident.communicationIncomplete', { missing });
      frozen = await freezeScope(context, content, incident);
      if (kind === 'letter' && frozen) {
        const isMeant = choose(listCommunications(register, id), row);
        recipients = (await readFrozenPeople(content, frozen.scope.id)).filter(isMeant).length;
      }
      return { output: { id: communicationId, isLate: false }, refs: { recipients } };
    },
    finish(writer) {
      if (frozen) storeScope(writer, id, frozen.scope);
      writer.run(
        inRegister
          .updateTable('incident_communication')
          .set({
            scope_id: frozen?.scope.id ?? null,
            recipients,
            dispatch: JSON.stringify(dispatch),
            sent_at: at,
          })
          .where('id', '=', communicationId),
      );
      const details = { communicationId, kind, channel };
      addIncidentEvent(writer, context, incident, { type: 'communicationSent', at, details });
    },
  };
}
