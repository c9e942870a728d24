import type { OutputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

export type MeasureRow = RegisterTables['incident_measure'];

/** In the order in which they were recorded. */
export function listMeasures(register: RegisterReader, incidentId: string): OutputOf<'incidents.get'>['measures'] {
  const rows = register.all(
    inRegister
      .selectFrom('incident_measure')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('created_at')
      .orderBy('id'),
  );
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    owner: row.owner,
    dueOn: row.due_on,
    doneOn: row.done_on,
    doneNote: row.done_note,
    activityId: row.activity_id,
    recordId: row.record_id,
  }));
}

/** @throws Problem incident.measureUnknown */
export function requireMeasure(register: RegisterReader, incidentId: string, measureId: string): MeasureRow {
  const row = register.get(
    inRegister
      .selectFrom('incident_measure')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .where('id', '=', measureId),
  );
  if (!row) throw new Problem('incident.measureUnknown');
  return row;
}
