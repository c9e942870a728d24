import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import type { IncidentRow } from '../incident-rows.ts';
import { toInstant } from '../moments.ts';
import { readDispatch } from '../read-dispatch.ts';
import { listNotifications } from './notification-rows.ts';
import { readFields, readNotification } from './read-notification.ts';

/** Newest first. @param names of users by their id */
export function summariseNotifications(
  context: Pick<Context, 'register' | 'now'>,
  incident: IncidentRow,
  names: ReadonlyMap<string, string>,
): OutputOf<'incidents.get'>['notifications'] {
  return listNotifications(context.register, incident.id).map((row) => {
    const notification = readNotification(context, incident, row);
    return {
      id: row.id,
      type: row.type,
      authority: notification.authority.name,
      createdAt: toInstant(row.created_at),
      missing: readFields(notification, notification.language).missing.length,
      scopeId: row.scope_id,
      dispatch: readDispatch(row.dispatch, names),
    };
  });
}
