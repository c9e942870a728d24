import { useQueryClient } from '@tanstack/react-query';
import { refreshDomains } from '../../../lib/queries.ts';
import { useGatedCommand } from '../../../lib/use-gated-command.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';

/** Has a second person agree to a connector. */
export function ApproveButton({ id, title }: { id: string; title: string }) {
  const text = useText();
  const queryClient = useQueryClient();
  const approve = useGatedCommand('connectors.approve');
  return (
    <>
      <Button
        isCompact
        isBusy={approve.isPending}
        label={text('backends.connectors.approveNamed', { title })}
        onClick={() => void approve.run({ id }, { onSuccess: () => void refreshDomains(queryClient, ['backends']) })}
      >
        {text('backends.connectors.approve')}
      </Button>
      <ProblemMessage problem={approve.error} />
    </>
  );
}
