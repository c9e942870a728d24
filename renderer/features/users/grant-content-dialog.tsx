import type { UserSummary } from '../../../shared/contract/users.ts';
import { useCommand } from '../../lib/queries.ts';
import { roleLabel } from '../../lib/role-words.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Stack } from '../../ui/stack.tsx';

/** From here on the person can read what people said. */
export function GrantContentDialog({ user, onClose }: { user: UserSummary; onClose: () => void }) {
  const text = useText();
  const grant = useCommand('users.grantContent');
  const name = user.displayName;
  return (
    <Dialog title={text('users.grant.title', { name })} onClose={onClose}>
      <Stack>
        <p>{text('users.grant.what', { name, role: roleLabel(text, user.role) })}</p>
        <p>{text('users.grant.check', { name })}</p>
        <ProblemMessage problem={grant.error} />
      </Stack>
      <Actions>
        <Button
          kind="primary"
          isBusy={grant.isPending}
          onClick={() => grant.mutate({ id: user.id }, { onSuccess: onClose })}
        >
          {text('users.grant.submit')}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
