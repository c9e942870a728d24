import { useText } from '../../../lib/use-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { KeyList } from '../../../ui/key-list.tsx';
import { reviewSheet } from './review-keys.ts';

export function ReviewKeySheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('transcripts.showKeys')} onClose={onClose}>
      <KeyList keys={reviewSheet.map(({ keys, label }) => ({ keys, label: text(label) }))} />
      <p>{text('transcripts.keys.rest')}</p>
    </Dialog>
  );
}
