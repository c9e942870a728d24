import { readMeta, writeMeta, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';

/** How many years after the one of its closing the words and people of an incident are kept; null: without end. */
export function readIncidentYears(register: RegisterReader): number | null {
  const stored = readMeta(register, 'incident_years');
  return typeof stored === 'number' && stored > 0 ? stored : null;
}

export function storeIncidentYears(register: RegisterWriter, years: number | null): void {
  writeMeta(register, 'incident_years', years ?? 0);
}

/** The end of the year of closing, and so many years more. @param closedOn YYYY-MM-DD */
export function lastDayKept(closedOn: string, years: number): string {
  return `${Number(closedOn.slice(0, 4)) + years}-12-31`;
}
