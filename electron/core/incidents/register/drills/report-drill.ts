import type { Clock } from '../../../../../shared/contract/incidents/clocks.ts';
import type { IncidentTask } from '../../../../../shared/contract/incidents/fields.ts';
import type { OutputOf, ParsedInputOf } from '../../../../../shared/contract/index.ts';
import { Problem } from '../../../../../shared/errors/problem.ts';
import type { Context } from '../../../context.ts';
import { drillOf, requireIncident } from '../../incident-rows.ts';
import { toInstant, toInstantOrNull } from '../../moments.ts';
import { readStanding } from '../../standing.ts';

type Report = OutputOf<'incidents.drillReport'>;
type Item = Report['items'][number];

const hour = 3_600_000;

/** What was done in time, late or not at all, by the clock of the drill. @throws Problem incident.unknown, incident.notDrill */
export function reportDrill(context: Context, { id, language }: ParsedInputOf<'incidents.drillReport'>): Report {
  const row = requireIncident(context.register, id);
  const drill = drillOf(row);
  if (!drill) throw new Problem('incident.notDrill');
  const { clocks, tasks, now } = readStanding(context, row, language);
  return {
    startedAt: toInstant(drill.startedAt),
    endedAt: toInstantOrNull(row.closed_at),
    speed: drill.speed,
    items: [
      ...clocks.flatMap((clock) => reportClock(clock, now)),
      ...tasks.flatMap((task) => reportTask(task, now)),
    ].toSorted((one, other) => dueOf(one) - dueOf(other)),
  };
}

/** What has no date comes last. */
function dueOf({ dueAt }: Item): number {
  return dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}

/** One that never started, or was not owed, was neither kept nor missed. */
function reportClock({ obligation, state, target, latest, metAt, isProposed }: Clock, now: number): Item[] {
  if (isProposed || state === 'waiting' || state === 'notDue') return [];
  const end = latest ?? target;
  return [
    {
      kind: 'clock',
      name: obligation,
      dueAt: end,
      doneAt: metAt,
      state: stateOf({ dueAt: end, doneAt: metAt, isLate: state === 'late' }),
      hoursLate: hoursLate(end, metAt, now),
    },
  ];
}

function reportTask({ title, state, dueAt, doneAt, isLate }: IncidentTask, now: number): Item[] {
  if (state === 'notNeeded') return [];
  const done = state === 'done' ? doneAt : null;
  return [
    {
      kind: 'task',
      name: title,
      dueAt,
      doneAt: done,
      state: stateOf({ dueAt, doneAt: done, isLate }),
      hoursLate: hoursLate(dueAt, done, now),
    },
  ];
}

function stateOf({ dueAt, doneAt, isLate }: Pick<Item, 'dueAt' | 'doneAt'> & { isLate: boolean }): Item['state'] {
  if (doneAt === null) return 'notDone';
  if (dueAt === null) return 'withoutDate';
  return isLate ? 'late' : 'onTime';
}

/** Of what is not done: until now, or until the drill ended. */
function hoursLate(dueAt: string | null, doneAt: string | null, now: number): number | null {
  if (dueAt === null) return null;
  const over = (doneAt === null ? now : Date.parse(doneAt)) - Date.parse(dueAt);
  return over > 0 ? Math.round((over / hour) * 10) / 10 : null;
}
