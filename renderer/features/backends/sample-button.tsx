import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';

/** Starts the sample chatbot, adds it and fetches its conversations. */
export function SampleButton({ onAdded, isMain = false }: { onAdded: (id: string) => void; isMain?: boolean }) {
  const text = useText();
  const addSample = useCommand('backends.addSample');
  const sync = useCommand('backends.sync');
  const start = () =>
    addSample.mutate(
      { name: text('backends.first.sample') },
      {
        onSuccess: ({ id }) => {
          sync.mutate({ id });
          onAdded(id);
        },
      },
    );
  return (
    <>
      <Button kind={isMain ? 'primary' : 'secondary'} onClick={start} isBusy={addSample.isPending}>
        {addSample.isPending ? text('backends.sample.busy') : text('backends.sample.add')}
      </Button>
      <ProblemMessage problem={addSample.error ?? sync.error} />
    </>
  );
}
