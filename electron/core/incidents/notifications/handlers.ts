import type { notificationProcedures } from '../../../../shared/contract/incidents/notifications.ts';
import { readController } from '../../controllers/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import type { Handlers } from '../../handlers.ts';
import { inRegister } from '../../vault/index.ts';
import { dispatchCommunication } from '../communications/dispatch-communication.ts';
import { addIncidentEvent } from '../incident-events.ts';
import { requireIncident, requireOpenIncident } from '../incident-rows.ts';
import { authoritiesHandler } from './authorities-handler.ts';
import { dispatchNotification } from './dispatch-notification.ts';
import { draftNotification } from './draft-notification.ts';
import { exportNotification } from './export/export-notification.ts';
import { fillNotification } from './fill-notification.ts';
import { requireDraft, requireNotification } from './notification-rows.ts';
import { readNotification } from './read-notification.ts';
import { showNotification } from './show-notification.ts';

export const notificationHandlers: Pick<Handlers<'incidents'>, keyof typeof notificationProcedures> = {
  ...authoritiesHandler,
  draftNotification,

  notification(context, { id, notificationId, language }) {
    const incident = requireIncident(context.register, id);
    const row = requireNotification(context.register, id, notificationId);
    const { zone } = readController(context.register, incident.controller_id);
    return { output: showNotification(readNotification(context, incident, row), language, zone) };
  },

  fillNotification,

  removeNotification(context, { id, notificationId }) {
    const incident = requireOpenIncident(context.register, id);
    const { type } = requireDraft(context.register, id, notificationId);
    return {
      refs: { incidentId: id, notificationId, type },
      write(writer) {
        writer.run(inRegister.deleteFrom('incident_notification').where('id', '=', notificationId));
        addIncidentEvent(writer, context, incident, {
          type: 'notificationRemoved',
          details: { notificationId, type },
        });
        return { removed: true };
      },
    };
  },

  exportNotification,

  recordDispatch(context, input) {
    const { notificationId, communicationId } = input;
    if (notificationId !== undefined && communicationId === undefined)
      return dispatchNotification(context, notificationId, input);
    if (notificationId === undefined && communicationId !== undefined)
      return dispatchCommunication(context, communicationId, input);
    throw new Problem('incident.dispatchUnclear');
  },
};
