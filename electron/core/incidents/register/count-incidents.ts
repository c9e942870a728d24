import { newestOn } from '../decisions/decision-rows.ts';
import type { Moment } from '../standing.ts';
import { countLate } from './count-late.ts';
import { isBreach } from './is-breach.ts';
import { listOfYear, type YearOf } from './list-of-year.ts';

/** What the yearly report says of incidents. */
export interface IncidentCounts {
  opened: number;
  breaches: number;
  /** Breaches of which an authority was told. */
  notified: number;
  /** Breaches of which the controller decided not to tell the authority. */
  notNotified: number;
  personsTold: number;
  /** Clocks that were kept too late or not at all. */
  late: number;
}

export function countIncidents(at: Moment, choice: YearOf): IncidentCounts {
  const standings = listOfYear(at, choice).map(({ standing }) => standing);
  const breaches = standings.filter(({ facts, row }) => isBreach(facts, row));
  return {
    opened: standings.length,
    breaches: breaches.length,
    notified: breaches.filter(({ sent }) => sent.authorities.size > 0).length,
    notNotified: breaches.filter(({ decisions }) => newestOn(decisions, 'authority')?.choice === 'doNotNotify').length,
    personsTold: breaches.filter(({ sent }) => sent.persons !== null).length,
    late: standings.reduce((sum, standing) => sum + countLate(standing), 0),
  };
}
