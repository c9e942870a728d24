import type { OutputOf } from '../../../shared/contract/index.ts';
import { useFormat, useText } from '../../lib/use-text.ts';
import classes from './today-page.module.css';

export type FigureTarget = 'requests' | 'figures' | 'retention' | 'findings';

interface FigureRowProps {
  figures: OutputOf<'today.queue'>['figures'];
  onOpen: (target: FigureTarget) => void;
}

/** Four small figures, each the way to where it comes from. What a role may not see is not there. */
export function FigureRow({ figures, onOpen }: FigureRowProps) {
  const text = useText();
  const format = useFormat();
  const { openRequests, answeredThisQuarter, onTimeThisQuarter, oldestDays, limitDays, openFindings } = figures;
  const shown: { target: FigureTarget; name: string; value: string }[] = [];
  if (openRequests !== null)
    shown.push({ target: 'requests', name: text('today.figure.openRequests'), value: format.number(openRequests) });
  if (answeredThisQuarter !== null)
    shown.push({
      target: 'figures',
      name: text('today.figure.onTime'),
      value:
        answeredThisQuarter === 0
          ? text('today.figure.none')
          : text('today.figure.onTime.value', { onTime: onTimeThisQuarter ?? 0, answered: answeredThisQuarter }),
    });
  if (openFindings !== null) {
    shown.push({
      target: 'retention',
      name: text('today.figure.oldest'),
      value:
        oldestDays === null
          ? text('today.figure.none')
          : limitDays === null
            ? text('today.figure.oldest.value', { days: oldestDays })
            : text('today.figure.oldest.limit', { days: oldestDays, limit: limitDays }),
    });
    shown.push({ target: 'findings', name: text('today.figure.openFindings'), value: format.number(openFindings) });
  }
  if (shown.length === 0) return null;
  return (
    <ul className={classes.figures} aria-label={text('today.figures')}>
      {shown.map(({ target, name, value }) => (
        <li key={target}>
          <button type="button" className={classes.figure} onClick={() => onOpen(target)}>
            <span className={classes.value}>{value}</span>
            <span className={classes.name}>{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
