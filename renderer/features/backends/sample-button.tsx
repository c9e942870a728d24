import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';

/** Starts the sample chatbot, adds it and fetches its conversations. */
export function SampleButton({ onAdded, isMain = false }: { onAdded: (id: string) => void; isMain?: boolean }) {
  const text = useText();
  const addSample = useCommand('backends.addSample');
  const sync = useCommand('backends.sync');
  // Not as a callback of the call: that would be forgotten where the list shows the sample before the call is answered,
  // and this button is gone by then.
  const start = () =>
    void addSample.mutateAsync({ name: text('backends.first.sample') }).then(
      ({ id }) => {
        sync.mutate({ id });
        onAdded(id);
      },
      // Shown below.
      () => undefined,
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
