import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Actions, Dialog } from '../../../ui/dialog.tsx';

interface TidyDialogProps {
  due: { conversations: number; messages: number };
  /** Closed ones whose words and people go. */
  incidents: number;
  certificates: number;
  onTidy: () => void;
  onClose: () => void;
}

/** Copies that go cannot be undone, only fetched again where the chatbot system still has them. */
export function TidyDialog({ due, incidents, certificates, onTidy, onClose }: TidyDialogProps) {
  const text = useText();
  return (
    <Dialog title={text('retention.own.tidyTitle')} onClose={onClose}>
      {due.conversations > 0 && <p>{text('retention.own.tidyWhat', { ...due })}</p>}
      {incidents > 0 && <p>{text('retention.own.tidyIncidents', { incidents })}</p>}
      {certificates > 0 && <p>{text('retention.own.tidyCertificates', { certificates })}</p>}
      <Actions>
        <Button kind="danger" onClick={onTidy}>
          {text('retention.own.tidy', { conversations: due.conversations, others: incidents + certificates })}
        </Button>
        <Button onClick={onClose}>{text('ui.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
