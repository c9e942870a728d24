import { useText } from '../../lib/use-text.ts';
import { Button } from '../button.tsx';
import { Actions, Dialog } from '../dialog.tsx';

interface DiscardDialogProps {
  onDiscard: () => void;
  onClose: () => void;
}

/** Asks before typed words are thrown away. */
export function DiscardDialog({ onDiscard, onClose }: DiscardDialogProps) {
  const text = useText();
  return (
    <Dialog title={text('ui.described.discard.title')} onClose={onClose}>
      <p>{text('ui.described.discard.what')}</p>
      <Actions>
        <Button kind="primary" onClick={onClose}>
          {text('ui.described.discard.keep')}
        </Button>
        <Button onClick={onDiscard}>{text('ui.described.discard')}</Button>
      </Actions>
    </Dialog>
  );
}
