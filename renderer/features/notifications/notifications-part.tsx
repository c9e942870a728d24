import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { useCall } from '../../lib/queries.ts';
import { useLanguage, useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Part } from '../../ui/part.tsx';
import { Muted } from '../../ui/stack.tsx';
import { DispatchNotification } from './dispatch/dispatch-notification.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { NotificationDialog } from './form/notification-dialog.tsx';
import { nameNotification } from './name-notification.ts';
import { NotificationList } from './notification-list.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import classes from './notifications.module.css';

/** What the authority receives: Art. 33 GDPR. */
export function NotificationsPart({ incidentId }: { incidentId: string }) {
  const incident = useCall('incidents.get', { id: incidentId, language: useLanguage() }, { keepsPrevious: true });
  if (!incident.data) return incident.error ? <ProblemMessage problem={incident.error} /> : <Loading />;
  return <Notifications incident={incident.data} />;
}

interface Shown {
  dialog: 'form' | 'dispatch' | 'remove';
  notificationId: string;
}

function Notifications({ incident }: { incident: OutputOf<'incidents.get'> }) {
  const text = useText();
  const mayChange = useMay('incidents.manage') && incident.isOpen;
  const [isDrafting, setIsDrafting] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const { id, notifications } = incident;
  const removed = shown?.dialog === 'remove' && notifications.find((each) => each.id === shown.notificationId);
  return (
    <Part title={text('notifications.title')}>
      <p>{text('notifications.what')}</p>
      {mayChange && (
        <div>
          <Button kind={notifications.length === 0 ? 'primary' : 'secondary'} onClick={() => setIsDrafting(true)}>
            {text('notifications.draft')}
          </Button>
        </div>
      )}
      <div className={classes.list}>
        {notifications.length === 0 ? (
          <Muted>{text('notifications.none')}</Muted>
        ) : (
          <NotificationList
            notifications={notifications}
            mayChange={mayChange}
            onOpen={(notificationId) => setShown({ dialog: 'form', notificationId })}
            onDispatch={(notificationId) => setShown({ dialog: 'dispatch', notificationId })}
            onRemove={(notificationId) => setShown({ dialog: 'remove', notificationId })}
          />
        )}
      </div>
      {isDrafting && (
        <DraftDialog
          incident={incident}
          onClose={() => setIsDrafting(false)}
          onDrafted={(notificationId) => {
            setIsDrafting(false);
            setShown({ dialog: 'form', notificationId });
          }}
        />
      )}
      {shown?.dialog === 'form' && (
        <NotificationDialog
          key={shown.notificationId}
          incidentId={id}
          controllerId={incident.controllerId}
          notificationId={shown.notificationId}
          mayChange={mayChange}
          onClose={() => setShown(null)}
          onDispatch={mayChange ? () => setShown({ ...shown, dialog: 'dispatch' }) : null}
        />
      )}
      {shown?.dialog === 'dispatch' && (
        <DispatchNotification
          key={shown.notificationId}
          incident={incident}
          notificationId={shown.notificationId}
          onClose={() => setShown(null)}
        />
      )}
      {removed && (
        <RemoveDialog
          incidentId={id}
          notificationId={removed.id}
          name={nameNotification(text, removed)}
          onClose={() => setShown(null)}
        />
      )}
    </Part>
  );
}
