import type { BackendSummary } from '../../../shared/contract/backends.ts';
import { useGatedCommand } from '../../lib/use-gated-command.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

/** Says in numbers what goes and what stays. */
export function RemoveBackendDialog({ backend, onClose }: { backend: BackendSummary; onClose: () => void }) {
  const text = useText();
  const remove = useGatedCommand('backends.remove');
  const { name } = backend;
  const conversations = backend.conversations ?? 0;
  const messages = backend.messages ?? 0;
  return (
    <Dialog title={text('backends.remove.title', { name })} onClose={onClose}>
      <Stack>
        <p>{text('backends.remove.goes', { conversations, messages })}</p>
        <p>{text('backends.remove.stays')}</p>
        <ProblemMessage problem={remove.error} />
      </Stack>
      <Actions>
        <Button
          kind="danger"
          isBusy={remove.isPending}
          onClick={() => void remove.run({ id: backend.id }, { onSuccess: onClose, onLater: onClose })}
        >
          {text('backends.remove.submit', { conversations })}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
