import { IconRefresh } from '@tabler/icons-react';
import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { useMay } from '../../lib/vault-status.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Muted } from '../../ui/stack.tsx';

/** Syncs all chatbot systems beside each other. */
export function SyncAllButton() {
  const text = useText();
  const syncs = useMay('backends.sync');
  const sync = useCommand('backends.syncAll');
  if (!syncs) return null;
  return (
    <>
      <ProblemMessage problem={sync.error} />
      <span aria-live="polite">
        {sync.data?.started.length === 0 && <Muted>{text('backends.syncAll.none')}</Muted>}
      </span>
      <Button icon={<IconRefresh size={16} aria-hidden />} isBusy={sync.isPending} onClick={() => sync.mutate({})}>
        {text('backends.syncAll')}
      </Button>
    </>
  );
}
