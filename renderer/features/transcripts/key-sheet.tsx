import { useText } from '../../lib/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyList } from '../../ui/key-list.tsx';
import { keySheet } from './reader-keys.ts';

export function KeySheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('transcripts.showKeys')} onClose={onClose}>
      <KeyList keys={keySheet.map(({ keys, label }) => ({ keys, label: text(label) }))} />
      <p>{text('transcripts.keys.rest')}</p>
    </Dialog>
  );
}
