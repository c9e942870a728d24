import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NotificationType } from '../../../../shared/contract/incidents/sent.ts';
import { refreshDomains } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { useDiscard } from '../../../ui/described/use-discard.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { AuthorityPart } from '../authorities/authority-part.tsx';
import { nameNotification } from '../name-notification.ts';
import { SaveLine } from '../save-line.tsx';
import { ChangesView } from './changes-view.tsx';
import { CopyView } from './copy-view.tsx';
import { ExportForm } from './export-form.tsx';
import { FormView } from './form-view.tsx';
import type { FormTarget } from './form-view.tsx';
import { MissingView } from './missing-view.tsx';
import { useNotificationForm } from './use-notification-form.ts';
import classes from '../notifications.module.css';

interface NotificationDialogProps {
  incidentId: string;
  controllerId: string;
  notificationId: string;
  mayChange: boolean;
  onClose: () => void;
  /** It has left; null where that cannot be recorded. */
  onDispatch: (() => void) | null;
}

type View = 'form' | 'missing' | 'changes' | 'authority' | 'copy' | 'files';

/** One notification: filled in while it is a draft, read, copied and written to a file. It saves itself. */
export function NotificationDialog(props: NotificationDialogProps) {
  const { incidentId, notificationId, onClose, onDispatch } = props;
  const text = useText();
  const queryClient = useQueryClient();
  const form = useNotificationForm(incidentId, notificationId);
  const { notification } = form;
  const [chosen, setView] = useState<View | null>(null);
  const [target, setTarget] = useState<FormTarget | null>(null);
  const close = (then: () => void) => {
    void refreshDomains(queryClient, ['incidents', 'audit']);
    then();
  };
  const discard = useDiscard(true, () => close(onClose));
  const leave = async (then: () => void) => ((await form.flush()) ? close(then) : discard.leave());
  const title = notification
    ? nameNotification(text, { type: notification.type, authority: notification.authority.name })
    : '';
  const isDraft = notification !== undefined && !notification.isSent && props.mayChange;
  const views = listViews(notification?.type ?? 'initial', isDraft);
  const view = views.find((each) => each === chosen) ?? views[0] ?? 'copy';
  const contentOf = (each: View) => {
    if (!notification) return null;
    switch (each) {
      case 'form':
        return <FormView notification={notification} form={form} target={target} onTarget={setTarget} />;
      case 'missing':
        return (
          <MissingView
            notification={notification}
            onGo={(number) => {
              setTarget({ section: '', number });
              setView('form');
            }}
          />
        );
      case 'changes':
        return <ChangesView notification={notification} />;
      case 'authority':
        return (
          <AuthorityPart
            controllerId={props.controllerId}
            authorityId={notification.authority.id}
            onChoose={form.setAuthority}
          />
        );
      case 'copy':
        return <CopyView notification={notification} valueOf={form.valueOf} />;
      case 'files':
        return <ExportForm incidentId={incidentId} notificationId={notificationId} flush={form.flush} />;
    }
  };
  return (
    <Dialog title={title} onClose={onClose} width={1080} isSticky>
      {!notification && (form.readProblem ? <ProblemMessage problem={form.readProblem} /> : <Loading />)}
      {notification && (
        <Stack>
          <Row gap={16}>
            <NotificationState missing={notification.missing.length} isSent={notification.isSent} />
            {isDraft && notification.authority.id === '' && (
              <>
                <Status meaning="soon">{text('notifications.authority.needed')}</Status>
                <Button isCompact onClick={() => setView('authority')}>
                  {text('notifications.authority.pick')}
                </Button>
              </>
            )}
            {isDraft && (
              <SaveLine state={form.saveState} problem={form.saveProblem} onAgain={() => void form.flush()} />
            )}
          </Row>
          <Tabs
            label={text('notifications.views')}
            chosen={view}
            onChoose={setView}
            tabs={views.map((each) => ({
              id: each,
              label: text(`notifications.view.${each}`, {
                missing: notification.missing.length + notification.invalid.length,
                changes: notification.changedSince.length,
              }),
              content: <div className={classes.tab}>{contentOf(each)}</div>,
            }))}
          />
        </Stack>
      )}
      <Actions>
        {isDraft && onDispatch !== null && (
          <Button kind="primary" onClick={() => void leave(onDispatch)}>
            {text('notifications.dispatch')}
          </Button>
        )}
        <Button onClick={() => void leave(onClose)}>{text('ui.close')}</Button>
      </Actions>
      {discard.question}
    </Dialog>
  );
}

function listViews(type: NotificationType, isDraft: boolean): View[] {
  const changes: View[] = type === 'initial' ? [] : ['changes'];
  return isDraft ? ['form', 'missing', ...changes, 'authority', 'copy', 'files'] : ['copy', ...changes, 'files'];
}

function NotificationState({ missing, isSent }: { missing: number; isSent: boolean }) {
  const text = useText();
  if (isSent) return <Status meaning="fine">{text('notifications.isSent')}</Status>;
  return missing > 0 ? (
    <Status meaning="soon">{text('notifications.isMissing', { count: missing })}</Status>
  ) : (
    <Status meaning="information">{text('notifications.isComplete')}</Status>
  );
}
