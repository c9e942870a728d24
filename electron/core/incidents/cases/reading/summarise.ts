import type { Clock } from '../../../../../shared/contract/incidents/clocks.ts';
import type { IncidentSummary } from '../../../../../shared/contract/incidents/fields.ts';
import { nearestClock } from '../../clocks/nearest-clock.ts';
import { readMoments, toInstant, toInstantOrNull } from '../../moments.ts';
import type { Standing } from '../../standing.ts';

export function summarise(standing: Standing): IncidentSummary {
  const { row, facts, clocks, tasks, assessments, sent } = standing;
  const open = tasks.filter(({ state }) => state === 'open' || state === 'doing');
  const isOpen = row.state === 'open';
  return {
    id: row.id,
    number: row.number,
    controllerId: row.controller_id,
    title: facts.title,
    kind: facts.kind,
    phase: row.phase,
    isOpen,
    isDrill: row.drill_speed !== null,
    openedAt: toInstant(row.created_at),
    moments: readMoments(row),
    severityLevel: assessments[0]?.result.level ?? null,
    nextClock: isOpen ? pickShown(nearestClock(clocks)) : null,
    tasks: {
      open: open.length,
      done: tasks.length - open.length,
      late: open.filter(({ isLate }) => isLate).length,
    },
    authorityTold: toInstantOrNull(earliest(sent.authorities.values())),
    personsTold: toInstantOrNull(sent.persons),
  };
}

function pickShown(clock: Clock | null): IncidentSummary['nextClock'] {
  if (!clock) return null;
  const { id, obligation, target, latest, state, source, unverified } = clock;
  return { id, obligation, target, latest, state, source, unverified };
}

function earliest(moments: Iterable<number>): number | null {
  const all = [...moments];
  return all.length > 0 ? Math.min(...all) : null;
}
