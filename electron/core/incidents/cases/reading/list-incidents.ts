import type { IncidentSummary } from '../../../../../shared/contract/incidents/fields.ts';
import type { ParsedInputOf } from '../../../../../shared/contract/index.ts';
import type { Context } from '../../../context.ts';
import { readDays } from '../../../controllers/index.ts';
import { listIncidents } from '../../incident-rows.ts';
import { readStanding } from '../../standing.ts';
import { summarise } from './summarise.ts';

/** Those whose clock ends first before the others, closed ones behind. */
export function listSummaries(context: Context, input: ParsedInputOf<'incidents.list'>): IncidentSummary[] {
  const { controllerId, isOpen, drills, year, language } = input;
  const dayOf = readDays(context);
  return listIncidents(context.register, { controllerId, areDrills: drills })
    .filter((row) => isOpen === undefined || (row.state === 'open') === isOpen)
    .filter((row) => year === undefined || dayOf(row.controller_id, row.created_at).startsWith(`${year}-`))
    .map((row) => summarise(readStanding(context, row, language)))
    .toSorted(byUrgency);
}

function byUrgency(one: IncidentSummary, other: IncidentSummary): number {
  return (
    Number(other.isOpen) - Number(one.isOpen) ||
    rankOf(one) - rankOf(other) ||
    Date.parse(other.openedAt) - Date.parse(one.openedAt) ||
    (one.number < other.number ? 1 : -1)
  );
}

/** A clock without a number stands behind all that have one, and before none at all. */
function rankOf({ nextClock }: IncidentSummary): number {
  if (!nextClock) return Number.MAX_SAFE_INTEGER;
  return nextClock.target === null ? Number.MAX_SAFE_INTEGER - 1 : Date.parse(nextClock.target);
}
