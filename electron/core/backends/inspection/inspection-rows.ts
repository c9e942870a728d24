import { v7 as uuidv7 } from 'uuid';
import type { CheckOutcome } from '../../../../shared/contract/backend-safety.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inRegister, type RegisterReader, type RegisterTables, type RegisterWriter } from '../../vault/index.ts';
import type { Comparable, ComparedInspection } from './compare.ts';
import type { Judgement } from './judge.ts';
import type { Values } from './verdict.ts';
import { isFindingKind, type FindingKind } from './words.ts';

export type InspectionRow = RegisterTables['backend_inspection'];

/** A finding as one inspection saw it. */
export interface StoredFinding extends Comparable {
  id: string;
  kind: FindingKind;
  severity: RegisterTables['safety_sighting']['severity'];
  values: Values;
  sources: readonly string[];
  firstSeenAt: number;
}

export interface StoredInspection extends ComparedInspection<StoredFinding> {
  row: InspectionRow;
}

/** @throws Problem inspection.unknown */
export function readInspectionRow(register: RegisterReader, id: string): InspectionRow {
  const row = register.get(inRegister.selectFrom('backend_inspection').selectAll().where('id', '=', id));
  if (!row) throw new Problem('inspection.unknown');
  return row;
}

/** Oldest first. */
export function readInspections(register: RegisterReader, backendId: string): StoredInspection[] {
  const rows = register.all(
    inRegister
      .selectFrom('backend_inspection')
      .selectAll()
      .where('backend_id', '=', backendId)
      .orderBy('started_at')
      .orderBy('id'),
  );
  const sightings = register.all(
    inRegister
      .selectFrom('safety_sighting as s')
      .innerJoin('safety_finding as f', 'f.id', 's.finding_id')
      .select(['s.inspection_id', 's.severity', 's.seen_by', 's.evidence', 'f.id', 'f.key', 'f.check_name', 'f.kind'])
      .select('f.first_seen_at')
      .where('f.backend_id', '=', backendId)
      .orderBy('f.key'),
  );
  const byInspection = Map.groupBy(sightings, (sighting) => sighting.inspection_id);
  return rows.map((row) => ({
    row,
    checks: JSON.parse(row.checks) as CheckOutcome[],
    findings: (byInspection.get(row.id) ?? []).flatMap((sighting): StoredFinding[] => {
      const { id, key, kind, severity, seen_by: seenBy, first_seen_at: firstSeenAt } = sighting;
      const { values, sources } = JSON.parse(sighting.evidence) as Pick<StoredFinding, 'values' | 'sources'>;
      const check = sighting.check_name as Comparable['check'];
      // One that this version has no words for any more.
      return isFindingKind(kind) ? [{ id, key, check, kind, severity, seenBy, values, sources, firstSeenAt }] : [];
    }),
  }));
}

/** A finding keeps the id it had, also where it comes back. */
export function storeInspection(
  register: RegisterWriter,
  row: Omit<InspectionRow, 'checks'>,
  { checks, findings }: Judgement,
): void {
  register.run(inRegister.insertInto('backend_inspection').values({ ...row, checks: JSON.stringify(checks) }));
  for (const { key, check, kind, severity, values, sources = [], seenBy = 'usual' } of findings) {
    const finding = { backend_id: row.backend_id, key, check_name: check, kind, first_seen_at: row.started_at };
    const insert = inRegister.insertInto('safety_finding').values({ id: uuidv7(), ...finding });
    register.run(insert.onConflict((conflict) => conflict.columns(['backend_id', 'key']).doNothing()));
    const known = inRegister.selectFrom('safety_finding').select('id').where('key', '=', key);
    const { id } = register.get(known.where('backend_id', '=', row.backend_id))!;
    register.run(
      inRegister.insertInto('safety_sighting').values({
        inspection_id: row.id,
        finding_id: id,
        severity,
        seen_by: seenBy,
        evidence: JSON.stringify({ values, sources }),
      }),
    );
  }
}
