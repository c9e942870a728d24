import type { DueDate } from '../../due-date.ts';
import { inRegister, type RegisterReader } from '../../vault/index.ts';

/** What follows from incidents and is still to be done. Drills are exercises: theirs are not. */
export function listIncidentDates(register: RegisterReader): DueDate[] {
  const rows = register.all(
    inRegister
      .selectFrom('incident_measure as m')
      .innerJoin('incident as i', 'i.id', 'm.incident_id')
      .select(['m.id', 'm.text', 'm.owner', 'm.due_on', 'i.controller_id', 'i.number'])
      .where('i.drill_speed', 'is', null)
      .where('m.due_on', 'is not', null)
      .where('m.done_on', 'is', null)
      .orderBy('m.due_on')
      .orderBy('m.id'),
  );
  return rows.map(({ id, text, owner, due_on: on, controller_id: controllerId, number }) => ({
    id,
    controllerId,
    kind: 'incidentMeasure' as const,
    name: `${number} ${text}`,
    owner,
    on: on!,
  }));
}
