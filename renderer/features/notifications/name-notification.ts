import type { NotificationType } from '../../../shared/contract/incidents/sent.ts';
import type { Text } from '../../lib/use-text.ts';

/** What it is and to whom it goes. @param authority empty: not chosen yet */
export function nameNotification(
  text: Text,
  { type, authority }: { type: NotificationType; authority: string },
): string {
  const what = text(`notifications.type.${type}`);
  return authority === ''
    ? text('notifications.namedWithoutAuthority', { type: what })
    : text('notifications.named', { type: what, authority });
}
