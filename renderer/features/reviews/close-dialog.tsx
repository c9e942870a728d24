import { useCommand } from '../../lib/queries.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';

/** For good: a closed review is what was decided at that time. */
export function CloseDialog({ id, left, onClose }: { id: string; left: number; onClose: () => void }) {
  const text = useText();
  const close = useCommand('reviews.close');
  return (
    <Dialog title={text('reviews.close')} onClose={onClose}>
      <p>{text('reviews.close.what', { left })}</p>
      <ProblemMessage problem={close.error} />
      <Actions>
        <Button kind="primary" isBusy={close.isPending} onClick={() => close.mutate({ id }, { onSuccess: onClose })}>
          {text('reviews.close')}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
