import type { OutputOf } from '../../../shared/contract/index.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/stack.tsx';
import { Status } from '../../ui/status.tsx';
import { DispatchState } from './dispatch/dispatch-state.tsx';
import { nameNotification } from './name-notification.ts';
import classes from './notifications.module.css';

type Notification = OutputOf<'incidents.get'>['notifications'][number];

interface NotificationListProps {
  notifications: readonly Notification[];
  mayChange: boolean;
  onOpen: (id: string) => void;
  onDispatch: (id: string) => void;
  onRemove: (id: string) => void;
}

/** What was notified, what waits to be, and to whom. */
export function NotificationList({ notifications, mayChange, onOpen, onDispatch, onRemove }: NotificationListProps) {
  const text = useText();
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {notifications.map(({ id, type, authority, createdAt, missing, dispatch }) => {
        const name = nameNotification(text, { type, authority });
        const isDraft = dispatch === null;
        return (
          <li key={id} className={classes.item}>
            <p className={classes.label}>{name}</p>
            <span className={classes.when}>{text('notifications.begun', { when: format.dateTime(createdAt) })}</span>
            <Row gap={16}>
              {isDraft && missing > 0 && (
                <Status meaning="soon">{text('notifications.isMissing', { count: missing })}</Status>
              )}
              <DispatchState dispatch={dispatch} />
            </Row>
            <Row>
              <Button
                isCompact
                label={text(isDraft && mayChange ? 'notifications.fillNamed' : 'notifications.openNamed', { name })}
                onClick={() => onOpen(id)}
              >
                {text(isDraft && mayChange ? 'notifications.fill' : 'notifications.open')}
              </Button>
              {isDraft && mayChange && (
                <>
                  <Button
                    isCompact
                    label={text('notifications.dispatchNamed', { name })}
                    onClick={() => onDispatch(id)}
                  >
                    {text('notifications.dispatch')}
                  </Button>
                  <Button
                    isCompact
                    kind="quiet"
                    label={text('notifications.removeNamed', { name })}
                    onClick={() => onRemove(id)}
                  >
                    {text('notifications.remove')}
                  </Button>
                </>
              )}
            </Row>
          </li>
        );
      })}
    </ul>
  );
}
