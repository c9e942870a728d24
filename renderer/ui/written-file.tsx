import { useText } from '../lib/use-text.ts';
import { Button } from './button.tsx';
import { Actions } from './dialog.tsx';
import { Mono } from './stack.tsx';
import { Callout } from './status.tsx';

/** What was written, and where: the last a dialog says. */
export function WrittenFile({ title, path, onClose }: { title: string; path: string; onClose: () => void }) {
  const text = useText();
  return (
    <>
      <Callout meaning="fine" title={title}>
        <Mono>{path}</Mono>
      </Callout>
      <Actions>
        <Button kind="primary" onClick={onClose}>
          {text('ui.close')}
        </Button>
      </Actions>
    </>
  );
}
