import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { isEmpty } from '../../../../shared/rules/breach/form/condition.ts';
import type { Context } from '../../context.ts';
import type { OutsideChange } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { listOtherEvents } from '../clocks/read-clock-events.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireOpenIncident, timeIn } from '../incident-rows.ts';
import { requirePossible, toInstant } from '../moments.ts';
import { freezeScope, type FrozenScope } from '../scope/freeze-scope.ts';
import { storeScope } from '../scope/scope-rows.ts';
import { requireDraft, type SentNotification } from './notification-rows.ts';
import { readFields, readNotification, type Notification } from './read-notification.ts';

type Input = ParsedInputOf<'incidents.recordDispatch'>;

/**
 * Records that a notification has left, and keeps everything as it left: its answers, and the figures with the people
 * behind them. Only from then on the authority counts as told.
 * @throws Problem incident.authorityNeeded, incident.inFuture, incident.notificationIncomplete,
 *   incident.reasonsForDelayNeeded
 */
export function dispatchNotification(
  context: Context,
  notificationId: string,
  input: Input,
): OutsideChange<OutputOf<'incidents.recordDispatch'>> {
  const { register, session } = context;
  const { id, channel, proof, reference } = input;
  const incident = requireOpenIncident(register, id);
  const row = requireDraft(register, id, notificationId);
  const at = Date.parse(input.at);
  const told = { type: 'authorityNotified', at: toInstant(at) } as const;
  requirePossible(incident, timeIn(incident, context.now()), [...listOtherEvents(register, incident), told]);
  if (at > timeIn(incident, context.now())) throw new Problem('incident.inFuture');
  if (row.authority_id === null) throw new Problem('incident.authorityNeeded');
  const notification = addReasons(readNotification(context, incident, row, at), input.reasonsForDelay);
  const isLate = requireReasons(notification);
  const sent = requireFinished(notification);
  const { type } = row;
  const dispatch = { at: toInstant(at), channel, proof, reference, recordedBy: session.userId };
  let frozen: FrozenScope | null = null;
  return {
    refs: { incidentId: id, notificationId, type, channel, isLate, missing: sent.missing.length },
    async apply({ content }) {
      frozen = await freezeScope(context, content, incident);
      return { output: { id: notificationId, isLate }, refs: { people: frozen?.people ?? null } };
    },
    finish(writer) {
      if (frozen) storeScope(writer, id, frozen.scope);
      writer.run(
        inRegister
          .updateTable('incident_notification')
          .set({
            sent: JSON.stringify(sent),
            typed: JSON.stringify(sent.typed),
            scope_id: frozen?.scope.id ?? null,
            dispatch: JSON.stringify(dispatch),
            sent_at: at,
          })
          .where('id', '=', notificationId),
      );
      addIncidentEvent(writer, context, incident, {
        type: 'notificationSent',
        at,
        details: { notificationId, type, channel, isLate },
      });
    },
  };
}

/** The reasons are asked once, with the form or with its dispatch. */
function addReasons(notification: Notification, reasons: string): Notification {
  if (reasons === '') return notification;
  const added = { 49: reasons };
  return {
    ...notification,
    typed: { ...notification.typed, ...added },
    values: { ...notification.values, ...added },
  };
}

/** Later ones may come in phases (Art. 33(4) GDPR): only the first is late. @returns whether it is */
function requireReasons({ facts, values }: Notification): boolean {
  const isLate = facts.isAfter72Hours && values[3] === 'new';
  if (isLate && isEmpty(values[49])) throw new Problem('incident.reasonsForDelayNeeded');
  return isLate;
}

function requireFinished(notification: Notification): SentNotification {
  const { values, typed, prefilled, facts, authority, language } = notification;
  const { fields, missing, invalid } = readFields(notification, language);
  if (values[4] === 'complete' && missing.length + invalid.length > 0)
    throw new Problem('incident.notificationIncomplete', { missing, invalid: invalid.map(({ number }) => number) });
  // What the form did not show did not leave.
  const said = fields.flatMap(({ number, isShown }) =>
    isShown && values[number] !== undefined ? [[number, values[number]] as const] : [],
  );
  return { values: Object.fromEntries(said), typed, prefilled, facts, missing, authority, language };
}
