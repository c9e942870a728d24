import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { listIncidents } from '../incident-rows.ts';
import { readStanding } from '../standing.ts';
import { listRunning } from './nearest-clock.ts';

/** Of all open incidents. Drills run on a clock of their own and never count. */
export function findNextClock(
  context: Context,
  { language }: ParsedInputOf<'incidents.nextClock'>,
): OutputOf<'incidents.nextClock'> {
  const open = listIncidents(context.register).filter(({ state }) => state === 'open');
  const running = open
    .flatMap((row) =>
      listRunning(readStanding(context, row, language).clocks).map(({ id: clockId, obligation, target }) => ({
        incidentId: row.id,
        number: row.number,
        clockId,
        obligation,
        target,
      })),
    )
    .toSorted((one, other) => Date.parse(one.target) - Date.parse(other.target));
  const [next = null] = running;
  return { next, running, open: open.length };
}
