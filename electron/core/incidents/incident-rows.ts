import { incidentFacts, type IncidentFacts } from '../../../shared/contract/incidents/fields.ts';
import type { IncidentOrigin, IncidentMoment } from '../../../shared/contract/incidents/vocabulary.ts';
import { Problem } from '../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../vault/index.ts';
import { drillTime, type Drill } from './drill-time.ts';

export type IncidentRow = RegisterTables['incident'];

/** @throws Problem incident.unknown */
export function requireIncident(register: RegisterReader, id: string): IncidentRow {
  const row = register.get(inRegister.selectFrom('incident').selectAll().where('id', '=', id));
  if (!row) throw new Problem('incident.unknown');
  return row;
}

/** @throws Problem incident.unknown, incident.closed */
export function requireOpenIncident(register: RegisterReader, id: string): IncidentRow {
  const row = requireIncident(register, id);
  if (row.state === 'closed') throw new Problem('incident.closed');
  return row;
}

/** Newest first. @param choice left out: of all organisations; incidents and drills are never listed together */
export function listIncidents(
  register: RegisterReader,
  { controllerId, areDrills = false }: { controllerId?: string | undefined; areDrills?: boolean } = {},
): IncidentRow[] {
  const all = inRegister
    .selectFrom('incident')
    .selectAll()
    .where('drill_speed', areDrills ? 'is not' : 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc');
  return register.all(controllerId === undefined ? all : all.where('controller_id', '=', controllerId));
}

export function readFacts({ facts }: Pick<IncidentRow, 'facts'>): IncidentFacts {
  return incidentFacts.parse(JSON.parse(facts));
}

export function readOrigin({ origin }: Pick<IncidentRow, 'origin'>): IncidentOrigin {
  return JSON.parse(origin) as IncidentOrigin;
}

export function drillOf(row: Pick<IncidentRow, 'drill_speed' | 'drill_started_at'>): Drill | null {
  const { drill_speed: speed, drill_started_at: startedAt } = row;
  return speed === null || startedAt === null ? null : { speed, startedAt };
}

/**
 * The moment by the clock of an incident, which for a drill runs faster. Whatever is kept of a drill is kept by it.
 * @param at epoch milliseconds
 */
export function timeIn(row: Pick<IncidentRow, 'drill_speed' | 'drill_started_at'>, at: number): number {
  const drill = drillOf(row);
  return drill ? drillTime(drill, at) : at;
}

/** As `timeIn`; what is closed stands still. */
export function standingTime(row: IncidentRow, at: number): number {
  return row.closed_at ?? timeIn(row, at);
}

export const momentColumns = {
  occurred: 'occurred_at',
  detected: 'detected_at',
  processorNotice: 'processor_notice_at',
  aware: 'aware_at',
} as const satisfies Record<IncidentMoment, keyof IncidentRow>;

export function changeIncident(writer: RegisterWriter, id: string, values: Partial<Omit<IncidentRow, 'id'>>): void {
  writer.run(inRegister.updateTable('incident').set(values).where('id', '=', id));
}
