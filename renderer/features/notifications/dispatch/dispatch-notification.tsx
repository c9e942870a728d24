import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../lib/queries.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { nameNotification } from '../name-notification.ts';
import { DispatchDialog } from './dispatch-dialog.tsx';

interface DispatchNotificationProps {
  incident: OutputOf<'incidents.get'>;
  notificationId: string;
  onClose: () => void;
}

/** A notification has left; reasons for its delay that its form holds are not typed again. */
export function DispatchNotification({ incident, notificationId, onClose }: DispatchNotificationProps) {
  const text = useText();
  const read = useCall('incidents.notification', { id: incident.id, notificationId, language: useLanguage() });
  if (!read.data) return <ProblemMessage problem={read.error} />;
  const { type, authority, values } = read.data;
  return (
    <DispatchDialog
      incident={incident}
      what={{ notificationId }}
      title={text('notifications.dispatchNamed', { name: nameNotification(text, { type, authority: authority.name }) })}
      usualChannel="webForm"
      values={values}
      onClose={onClose}
    />
  );
}
