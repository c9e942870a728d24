import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { useText } from '../../../lib/use-text.ts';
import { Status } from '../../../ui/status.tsx';
import { meaningOf } from './clock-state.ts';
import { describeRemaining } from './remaining.ts';

interface ClockStatusProps {
  clock: Pick<Clock, 'state' | 'target' | 'latest'>;
  /** Milliseconds. */
  now: number;
}

/** How long a clock still runs, or what became of it: in words, an icon and a colour. */
export function ClockStatus({ clock, now }: ClockStatusProps) {
  const text = useText();
  const { state, target } = clock;
  return (
    <Status meaning={meaningOf(clock, now)}>
      {state === 'running' && target !== null
        ? describeRemaining(text, target, now)
        : text(`incidents.clock.state.${state}`)}
    </Status>
  );
}
