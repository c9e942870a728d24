import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { listKept } from './preview-data.ts';
import classes from '../retention.module.css';

interface StayingListProps {
  preview: OutputOf<'retention.preview'>;
  onShowStarts: () => void;
}

/** What stays, by its reason. */
export function StayingList({ preview: { kept, notYet, withoutStart }, onShowStarts }: StayingListProps) {
  const text = useText();
  return (
    <section className={classes.part} aria-label={text('retention.preview.stays')}>
      <h3>{text('retention.preview.stays')}</h3>
      <ul className={classes.list}>
        {listKept(kept).map(({ reason, conversations }) => (
          <li key={reason}>{text(`retention.kept.${reason}`, { conversations })}</li>
        ))}
        <li>{text('retention.preview.notYet', { conversations: notYet })}</li>
        {withoutStart > 0 && (
          <li className={classes.row}>
            <span>{text('retention.preview.withoutStart', { conversations: withoutStart })}</span>
            <Button isCompact onClick={onShowStarts}>
              {text('retention.preview.showStarts')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
