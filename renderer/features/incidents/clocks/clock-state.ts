import type { Clock } from '../../../../shared/contract/incidents/clocks.ts';
import type { Meaning } from '../../../ui/status.tsx';

type Timed = Pick<Clock, 'state' | 'target' | 'latest'>;

const soonMs = 24 * 60 * 60_000;

/** A day before its end a clock is due soon. */
export function meaningOf({ state, target }: Timed, now: number): Meaning {
  if (state === 'running' && target !== null) {
    const left = Date.parse(target) - now;
    return left < 0 ? 'overdue' : left < soonMs ? 'soon' : 'fine';
  }
  const meanings: Record<Clock['state'], Meaning> = {
    running: 'soon',
    undue: 'soon',
    waiting: 'information',
    met: 'fine',
    late: 'overdue',
    notDue: 'information',
  };
  return meanings[state];
}

const order: Record<Clock['state'], number> = { running: 0, undue: 1, waiting: 2, late: 3, met: 3, notDue: 4 };

/** What presses first: running ones by their end, then what has no number, what waits, and what is done. */
export function sortClocks(clocks: readonly Clock[]): Clock[] {
  return clocks.toSorted(
    (one, other) =>
      order[one.state] - order[other.state] || (one.target ?? '9999').localeCompare(other.target ?? '9999'),
  );
}
