import type { UserSummary } from '../../../shared/contract/users.ts';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

export function RemoveUserDialog({ user, onClose }: { user: UserSummary; onClose: () => void }) {
  const text = useText();
  const remove = useCommand('users.remove');
  const name = user.displayName;
  return (
    <Dialog title={text('users.remove.title', { name })} onClose={onClose}>
      <Stack>
        <p>{text('users.remove.goes', { name })}</p>
        <p>{text('users.remove.keys', { name })}</p>
        <p>{text('users.remove.copies')}</p>
        <p>{text('users.remove.stays', { name })}</p>
        <ProblemMessage problem={remove.error} />
      </Stack>
      <Actions>
        <Button
          kind="danger"
          isBusy={remove.isPending}
          onClick={() => remove.mutate({ id: user.id }, { onSuccess: onClose })}
        >
          {text('users.remove.submit')}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
