import { useQueryClient } from '@tanstack/react-query';
import { refreshDomains, useCommand } from '../../../lib/queries.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';

/** Takes away a connector that no chatbot system uses; its file can be added again. */
export function RemoveButton({ id, title }: { id: string; title: string }) {
  const text = useText();
  const queryClient = useQueryClient();
  const remove = useCommand('connectors.remove');
  return (
    <>
      <Button
        isCompact
        isBusy={remove.isPending}
        label={text('backends.connectors.removeNamed', { title })}
        onClick={() => remove.mutate({ id }, { onSuccess: () => void refreshDomains(queryClient, ['backends']) })}
      >
        {text('backends.connectors.remove')}
      </Button>
      <ProblemMessage problem={remove.error} />
    </>
  );
}
