import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Advice } from './latest.ts';
import classes from './decisions.module.css';

/** What the officer advised. */
export function AdviceEntry({ advice: { advises, reasons, at, by } }: { advice: Advice }) {
  const text = useText();
  const format = useFormat();
  return (
    <div className={classes.entry}>
      <Status meaning="information">{text(`incidents.advice.${advises}`)}</Status>
      <p className={classes.words}>{reasons}</p>
      <Muted>{text('incidents.timeline.by', { when: format.dateTime(at), name: by })}</Muted>
    </div>
  );
}
