import type { IncidentSummary } from '../../../../shared/contract/incidents/fields.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { Muted } from '../../../ui/stack.tsx';
import { Status } from '../../../ui/status.tsx';
import { meaningOf } from '../clocks/clock-state.ts';
import { describeRemaining } from '../clocks/remaining.ts';

/** What is due next in an incident, and how long that is still away. */
export function NextClock({ incident: { isOpen, nextClock } }: { incident: IncidentSummary }) {
  const text = useText();
  const format = useFormat();
  const now = useNow();
  if (!isOpen) return <Status meaning="information">{text('incidents.closed')}</Status>;
  if (nextClock === null) return <Muted>{text('incidents.nextClock.none')}</Muted>;
  const { state, target, obligation } = nextClock;
  if (state !== 'running' || target === null)
    return (
      <Status meaning={meaningOf(nextClock, now)}>
        <span title={obligation}>{text(`incidents.clock.state.${state}`)}</span>
      </Status>
    );
  return (
    <Status meaning={meaningOf(nextClock, now)}>
      <span title={text('incidents.sign.title', { obligation, when: format.zoned(target) })}>
        {describeRemaining(text, target, now)}
      </span>
    </Status>
  );
}
