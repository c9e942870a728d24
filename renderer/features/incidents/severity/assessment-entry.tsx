import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import type { Incident } from '../case/incident.ts';
import { SeverityResult } from './severity-result.tsx';
import classes from './severity.module.css';

/** A scored severity as it was kept: the result, its factors, why, and who scored it. */
export function AssessmentEntry({ assessment }: { assessment: Incident['assessments'][number] }) {
  const text = useText();
  const format = useFormat();
  const { result, reasons, at, by } = assessment;
  return (
    <div className={classes.entry}>
      <SeverityResult result={result} isFolded />
      {reasons !== '' && <p className={classes.words}>{reasons}</p>}
      <Muted>{text('incidents.timeline.by', { when: format.dateTime(at), name: by })}</Muted>
    </div>
  );
}
