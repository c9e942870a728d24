import { IconAlertTriangle } from '@tabler/icons-react';
import { useCall } from '../../../lib/queries.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useFormat, useLanguage, useText } from '../../../lib/use-text.ts';
import { useMay } from '../../../lib/vault-status.ts';
import { meaningOf } from '../clocks/clock-state.ts';
import { describeRemaining } from '../clocks/remaining.ts';
import classes from './frame.module.css';

const refreshMs = 60_000;

/** The nearest clock of a real incident, in sight wherever one is. Leads to it. */
export function ClockSign({ onOpen }: { onOpen: (incidentId: string) => void }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const reads = useMay('incidents.read');
  const now = useNow();
  const next = useCall('incidents.nextClock', { language }, { isEnabled: reads, repeatsMs: refreshMs }).data?.next;
  if (!next) return null;
  const { incidentId, number, obligation, target } = next;
  const meaning = meaningOf({ state: 'running', target, latest: null }, now);
  const left = describeRemaining(text, target, now);
  return (
    <button
      type="button"
      data-clock
      className={`${classes.sign} ${classes[meaning]}`}
      title={text('incidents.sign.title', { obligation, when: format.zoned(target) })}
      onClick={() => onOpen(incidentId)}
    >
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      {text('incidents.sign', { number, left })}
    </button>
  );
}
