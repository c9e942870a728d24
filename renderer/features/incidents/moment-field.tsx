import { localOfInstant } from '../../lib/local-time.ts';
import { useText } from '../../lib/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import classes from './incidents.module.css';

interface MomentFieldProps {
  label: string;
  /** As fields for date and time write it. */
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  problem?: string | undefined;
  isRequired?: boolean;
  autoFocus?: boolean;
  /** By the clock of a drill; this machine's where left out. */
  now?: string | undefined;
}

/** A moment, with what is most often meant one click away: now. */
export function MomentField({ now, ...props }: MomentFieldProps) {
  const text = useText();
  return (
    <div className={classes.moment}>
      <TextField {...props} type="datetime-local" />
      <Button
        isCompact
        label={text('incidents.nowNamed', { moment: props.label })}
        onClick={() => props.onChange(localOfInstant(now ?? new Date().toISOString()))}
      >
        {text('incidents.now')}
      </Button>
    </div>
  );
}
