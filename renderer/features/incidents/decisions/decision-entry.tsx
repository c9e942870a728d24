import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Decision } from './latest.ts';
import classes from './decisions.module.css';

/** What was decided for the controller, by whom, why, and where it departs from the advice. */
export function DecisionEntry({ decision }: { decision: Decision }) {
  const text = useText();
  const format = useFormat();
  const { choice, ground, name, position, reasons, at, departsFromAdvice, departureReasons } = decision;
  return (
    <div className={classes.entry}>
      <Status meaning={choice === 'notify' ? 'fine' : 'information'}>{text(`incidents.decision.${choice}`)}</Status>
      {ground !== null && <p>{text(`incidents.ground.${ground}`)}</p>}
      <p className={classes.words}>{reasons}</p>
      {departsFromAdvice && (
        <>
          <Status meaning="soon">{text('incidents.decision.departs')}</Status>
          <p className={classes.words}>{departureReasons}</p>
        </>
      )}
      <Muted>{text('incidents.decision.by', { when: format.dateTime(at), name, position })}</Muted>
    </div>
  );
}
