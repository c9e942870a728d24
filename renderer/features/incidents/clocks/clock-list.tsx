import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { ClockLine } from './clock-line.tsx';
import classes from './clocks.module.css';

interface ClockListProps {
  clocks: readonly Clock[];
  /** Milliseconds. */
  now: number;
  /** In which its moments are shown, as in the steps of the calculation. */
  zone: string | undefined;
  onOpen: (clock: Clock) => void;
}

export function ClockList({ clocks, now, zone, onOpen }: ClockListProps) {
  return (
    <ul className={classes.clocks}>
      {clocks.map((clock) => (
        <li key={clock.id}>
          <ClockLine clock={clock} now={now} zone={zone} onOpen={() => onOpen(clock)} />
        </li>
      ))}
    </ul>
  );
}
