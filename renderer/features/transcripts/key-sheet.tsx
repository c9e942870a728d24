import { useText } from '../../lib/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Row } from '../../ui/stack.tsx';
import { keySheet } from './reader-keys.ts';
import classes from './key-sheet.module.css';

export function KeySheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('transcripts.showKeys')} onClose={onClose}>
      <dl className={classes.sheet}>
        {keySheet.map(({ keys, label }) => (
          <div key={label} className={classes.line}>
            <dt>
              <Row gap={4}>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </Row>
            </dt>
            <dd>{text(label)}</dd>
          </div>
        ))}
      </dl>
      <p>{text('transcripts.keys.rest')}</p>
    </Dialog>
  );
}
