import { countIncidents } from '../../../incidents/index.ts';
import type { Figure, Scope } from './scope.ts';

/** Incidents and breaches that were opened in the year, and what became of them. Drills are none. */
export function countIncidentsOfYear({ register, now, controllerId, year }: Scope): Figure[] {
  const counts = countIncidents({ register, now: () => now }, { controllerId, year: year.number });
  return Object.entries(counts).map(([key, value]: [string, number]) => ({ key, value }));
}
