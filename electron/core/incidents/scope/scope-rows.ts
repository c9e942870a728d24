import type { ScopeFigures } from '../../../../shared/contract/incidents/fields.ts';
import { inRegister, type RegisterReader, type RegisterWriter } from '../../vault/index.ts';
import { toInstant } from '../moments.ts';
import type { Language } from '../../open-words.ts';
import type { CountedScope } from './count-scope.ts';
import { describeScope } from './describe-scope.ts';

export interface StoredScope {
  id: string;
  counted: CountedScope;
  isFrozen: boolean;
  takenBy: string;
  /** By the clock of the incident, epoch milliseconds. */
  takenAt: number;
}

/** Newest first. */
export function listScopes(register: RegisterReader, incidentId: string): StoredScope[] {
  const rows = register.all(
    inRegister
      .selectFrom('incident_scope')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('taken_at', 'desc')
      .orderBy('id', 'desc'),
  );
  return rows.map((row) => ({
    id: row.id,
    counted: JSON.parse(row.figures) as CountedScope,
    isFrozen: row.is_frozen === 1,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
  }));
}

export function storeScope(writer: RegisterWriter, incidentId: string, scope: StoredScope): void {
  writer.run(
    inRegister.insertInto('incident_scope').values({
      id: scope.id,
      incident_id: incidentId,
      figures: JSON.stringify(scope.counted),
      is_frozen: scope.isFrozen ? 1 : 0,
      taken_by: scope.takenBy,
      taken_at: scope.takenAt,
    }),
  );
}

/** @param names of users by their id */
export function showScope(scope: StoredScope, names: ReadonlyMap<string, string>, language: Language): ScopeFigures {
  return {
    ...describeScope(scope.counted, language),
    id: scope.id,
    takenAt: toInstant(scope.takenAt),
    takenBy: names.get(scope.takenBy) ?? '',
    isFrozen: scope.isFrozen,
  };
}
