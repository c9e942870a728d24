import { severityFactors, type SeverityFactors } from '../../../../shared/contract/incidents/severity.ts';
import { inRegister, type RegisterReader, type RegisterTables } from '../../vault/index.ts';

export type AdviceRow = RegisterTables['incident_advice'];
export type DecisionRow = RegisterTables['incident_decision'];
export type DecisionSubject = DecisionRow['subject'];
export type StoredAssessment = Omit<RegisterTables['incident_assessment'], 'factors'> & { factors: SeverityFactors };

/** Newest first. */
export function listAssessments(register: RegisterReader, incidentId: string): StoredAssessment[] {
  return register
    .all(
      inRegister
        .selectFrom('incident_assessment')
        .selectAll()
        .where('incident_id', '=', incidentId)
        .orderBy('assessed_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map((row) => ({ ...row, factors: severityFactors.parse(JSON.parse(row.factors)) }));
}

/** Newest first. */
export function listAdvice(register: RegisterReader, incidentId: string): AdviceRow[] {
  return register.all(
    inRegister
      .selectFrom('incident_advice')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('advised_at', 'desc')
      .orderBy('id', 'desc'),
  );
}

/** Newest first. */
export function listDecisions(register: RegisterReader, incidentId: string): DecisionRow[] {
  return register.all(
    inRegister
      .selectFrom('incident_decision')
      .selectAll()
      .where('incident_id', '=', incidentId)
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc'),
  );
}

/** The newest on a subject, which counts. @param rows newest first */
export function newestOn<Row extends { subject: DecisionSubject }>(
  rows: readonly Row[],
  subject: DecisionSubject,
): Row | null {
  return rows.find((row) => row.subject === subject) ?? null;
}
