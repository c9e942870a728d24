import { trainingFields, type TrainingFields } from '../../../../shared/contract/programme.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

export interface StoredTraining {
  row: RegisterTables['training'];
  fields: TrainingFields;
}

/** Newest first. */
export function listTrainings(register: RegisterReader): StoredTraining[] {
  return register
    .all(inRegister.selectFrom('training').selectAll().orderBy('id', 'desc'))
    .map((row) => ({ row, fields: trainingFields.parse(JSON.parse(row.fields)) }))
    .toSorted((one, other) => (one.fields.heldOn > other.fields.heldOn ? -1 : 1));
}

/** Of each team and topic the last one: what another one has renewed does not run out. */
export function listNewestTrainings(register: RegisterReader): StoredTraining[] {
  const newest = new Map<string, StoredTraining>();
  for (const training of listTrainings(register)) {
    const { team, topic } = training.fields;
    const key = JSON.stringify([training.row.controller_id, team, topic]);
    if (!newest.has(key)) newest.set(key, training);
  }
  return [...newest.values()];
}
