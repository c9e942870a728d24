import type { Reason } from '../../shared/contract/fields.ts';
import { purposeLabel } from '../lib/purposes.ts';
import { useText } from '../lib/use-text.ts';
import { Button } from './button.tsx';
import classes from './reason-line.module.css';

/** Why this is read, always in sight. */
export function ReasonLine({ reason, onChange }: { reason: Reason; onChange: () => void }) {
  const text = useText();
  const words = [purposeLabel(text, reason.purpose), reason.caseId, reason.note].filter(Boolean).join(' · ');
  const sentence = text('transcripts.reason', { reason: words });
  return (
    <div className={classes.line}>
      <span className={classes.words} title={sentence}>
        {sentence}
      </span>
      <Button kind="quiet" isCompact onClick={onChange}>
        {text('transcripts.changeReason')}
      </Button>
    </div>
  );
}
