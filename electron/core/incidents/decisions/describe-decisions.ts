import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { toInstant } from '../moments.ts';
import type { Standing } from '../standing.ts';
import { listAdvice, type DecisionRow } from './decision-rows.ts';

type Incident = OutputOf<'incidents.get'>;

/** What was assessed, advised and decided, each newest first. */
export function describeDecisions(
  register: RegisterReader,
  { row, assessments, decisions }: Standing,
  names: ReadonlyMap<string, string>,
): Pick<Incident, 'assessments' | 'advice' | 'decisions'> {
  return {
    assessments: assessments.map(({ stored, result }) => ({
      id: stored.id,
      at: toInstant(stored.assessed_at),
      by: names.get(stored.assessed_by) ?? '',
      factors: stored.factors,
      result,
      reasons: stored.reasons,
    })),
    advice: listAdvice(register, row.id).map(({ id, subject, advises, reasons, advised_at: at, advised_by: by }) => ({
      id,
      subject,
      advises,
      reasons,
      at: toInstant(at),
      by: names.get(by) ?? '',
    })),
    decisions: decisions.map((decision, index) => ({
      id: decision.id,
      subject: decision.subject,
      choice: decision.choice,
      ground: decision.ground as Incident['decisions'][number]['ground'],
      name: decision.name,
      position: decision.position,
      reasons: decision.reasons,
      at: toInstant(decision.decided_at),
      recordedBy: names.get(decision.recorded_by) ?? '',
      departsFromAdvice: decision.departs === 1,
      departureReasons: decision.departure_reasons,
      supersededBy: nextOnSubject(decisions.slice(0, index), decision)?.id ?? null,
    })),
  };
}

/** The one that took its place. @param newer newest first */
function nextOnSubject(newer: readonly DecisionRow[], { subject }: DecisionRow): DecisionRow | undefined {
  return newer.findLast((other) => other.subject === subject);
}
