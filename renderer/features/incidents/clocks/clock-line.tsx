import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import { formatOf } from '../../../lib/format.ts';
import { useLanguage, useText } from '../../../lib/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Muted } from '../../../ui/stack.tsx';
import { Unverified } from '../../../ui/unverified.tsx';
import { ClockStatus } from './clock-status.tsx';
import classes from './clocks.module.css';

interface ClockLineProps {
  clock: Clock;
  /** Milliseconds. */
  now: number;
  zone: string | undefined;
  onOpen: () => void;
}

/** One obligation: how long it still runs, until when by which reading, and the way to how that was reckoned. */
export function ClockLine({ clock, now, zone, onOpen }: ClockLineProps) {
  const text = useText();
  const format = formatOf(useLanguage(), zone);
  const { obligation, source, state, target, latest, metAt } = clock;
  return (
    <div className={classes.clock}>
      <ClockStatus clock={clock} now={now} />
      <div className={classes.obligation}>{obligation}</div>
      {state === 'running' && target !== null && (
        <div>{text('incidents.clock.target', { when: format.zoned(target) })}</div>
      )}
      {state === 'running' && latest !== null && latest !== target && (
        <Muted>{text('incidents.clock.latest', { when: format.zoned(latest) })}</Muted>
      )}
      {metAt !== null && <Muted>{text('incidents.clock.metAt', { when: format.zoned(metAt) })}</Muted>}
      <div className={classes.foot}>
        <Muted>{source.citation}</Muted>
        {clock.unverified && <Unverified />}
        <Button
          kind="quiet"
          isCompact
          label={text('incidents.clock.stepsNamed', { obligation, source: source.citation })}
          onClick={onOpen}
        >
          {text('incidents.clock.steps')}
        </Button>
      </div>
    </div>
  );
}
