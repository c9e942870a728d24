import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';

interface TidyDialogProps {
  due: { conversations: number; messages: number };
  onTidy: () => void;
  onClose: () => void;
}

/** Copies that go cannot be undone, only fetched again where the chatbot system still has them. */
export function TidyDialog({ due, onTidy, onClose }: TidyDialogProps) {
  const text = useText();
  return (
    <Dialog title={text('retention.own.tidyTitle')} onClose={onClose}>
      <p>{text('retention.own.tidyWhat', { ...due })}</p>
      <Actions>
        <Button kind="danger" onClick={onTidy}>
          {text('retention.own.tidy', { conversations: due.conversations })}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
