import { useUserNames } from '../../../lib/user-names.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Facts } from '../../../ui/stack.tsx';
import type { Occurrence } from './activity-words.ts';
import classes from '../programme.module.css';

/** What was done, newest first, with its evidence. */
export function OccurrenceList({ occurrences }: { occurrences: readonly Occurrence[] }) {
  const text = useText();
  const format = useFormat();
  const names = useUserNames();
  return (
    <ul className={classes.list}>
      {occurrences.map(({ id, dueOn, doneOn, evidence, result, recordedBy }) => (
        <li key={id} className={classes.item}>
          <strong>{text('programme.occurrences.one', { done: format.day(doneOn), due: format.day(dueOn) })}</strong>
          <Facts
            facts={[
              { label: text('programme.evidence'), value: <span className={classes.words}>{evidence}</span> },
              ...(result === ''
                ? []
                : [{ label: text('programme.result'), value: <span className={classes.words}>{result}</span> }]),
            ]}
          />
          <span className={classes.when}>
            {text('programme.occurrences.recordedBy', { name: names.get(recordedBy) ?? recordedBy })}
          </span>
        </li>
      ))}
    </ul>
  );
}
