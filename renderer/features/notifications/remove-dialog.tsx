import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

interface RemoveDialogProps {
  incidentId: string;
  notificationId: string;
  name: string;
  onClose: () => void;
}

/** Asks before a draft and all that was typed into it goes for good. */
export function RemoveDialog({ incidentId, notificationId, name, onClose }: RemoveDialogProps) {
  const text = useText();
  const remove = useCommand('incidents.removeNotification');
  const submit = () => remove.mutate({ id: incidentId, notificationId }, { onSuccess: onClose });
  return (
    <Dialog title={text('notifications.remove')} onClose={onClose}>
      <Stack>
        <p>{text('notifications.remove.what', { name })}</p>
        <ProblemMessage problem={remove.error} />
      </Stack>
      <Actions>
        <Button kind="danger" isBusy={remove.isPending} onClick={submit}>
          {text('notifications.remove')}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
