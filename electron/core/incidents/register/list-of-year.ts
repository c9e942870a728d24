import { readDays } from '../../controllers/index.ts';
import { listIncidents } from '../incident-rows.ts';
import { readStanding, type Moment, type Standing } from '../standing.ts';

export interface YearOf {
  /** Left out: of all organisations. */
  controllerId?: string | undefined;
  /** Left out: of all years. */
  year?: number | undefined;
}

/** Incidents that were opened in a year of their organisation, with the month. Drills are none of them. */
export function listOfYear(
  at: Moment,
  { controllerId, year }: YearOf,
  language: 'de' | 'en' = 'en',
): { month: number; standing: Standing }[] {
  const dayOf = readDays(at);
  return listIncidents(at.register, { controllerId }).flatMap((row) => {
    const day = dayOf(row.controller_id, row.created_at);
    return year === undefined || day.startsWith(`${year}-`)
      ? [{ month: Number(day.slice(5, 7)), standing: readStanding(at, row, language) }]
      : [];
  });
}
