import type { InspectionSummary, SafetyFinding } from '../../../../shared/contract/backend-safety.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { isVerified, verifications } from '../../../../shared/rules/rule.ts';
import type { RegisterReader } from '../../vault/index.ts';
import { compareInspection, knownAfter } from './compare.ts';
import sources from './data/sources.json' with { type: 'json' };
import { readInspectionRow, readInspections, type StoredFinding, type StoredInspection } from './inspection-rows.ts';
import { describeFinding } from './words.ts';

const severest: readonly SafetyFinding['severity'][] = ['high', 'medium', 'low'];
const changesInOrder: readonly SafetyFinding['change'][] = ['new', 'same', 'notChecked', 'gone'];

/** @throws Problem inspection.unknown, inspection.notComparable */
export function describeInspection(
  register: RegisterReader,
  { id, comparedWith }: ParsedInputOf<'backends.inspection'>,
): OutputOf<'backends.inspection'> {
  const all = readInspections(register, readInspectionRow(register, id).backend_id);
  const index = all.findIndex(({ row }) => row.id === id);
  const other = comparedWith === undefined ? index - 1 : all.findIndex(({ row }) => row.id === comparedWith);
  if (comparedWith !== undefined && (other < 0 || other >= index)) throw new Problem('inspection.notComparable');
  const inspection = all[index]!;
  const changes = compareInspection(inspection, knownAfter(all.slice(0, other + 1)));
  return {
    inspection: summarise(inspection),
    comparedWith: other < 0 ? null : summarise(all[other]!),
    checks: [...inspection.checks],
    findings: changes.map(({ finding, change }) => toFinding(finding, change)).toSorted(bySeverity),
  };
}

export function summarise({ row, findings }: StoredInspection): InspectionSummary {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    id: row.id,
    at: new Date(row.started_at).toISOString(),
    inspectedBy: row.inspected_by,
    host: row.host,
    withProbes: row.permission_id !== null,
    problem: row.problem,
    counts: { high: count('high'), medium: count('medium'), low: count('low') },
  };
}

function toFinding(finding: StoredFinding, change: SafetyFinding['change']): SafetyFinding {
  const { id, key, check, kind, severity, values } = finding;
  return {
    id,
    key,
    check,
    severity,
    title: describeFinding(kind, 'title', values),
    evidence: describeFinding(kind, 'evidence', values),
    advice: describeFinding(kind, 'advice', values),
    sources: finding.sources.flatMap(describeSource),
    change,
    firstSeenAt: new Date(finding.firstSeenAt).toISOString(),
  };
}

function describeSource(name: string): SafetyFinding['sources'] {
  const known = Object.entries(sources).find(([key]) => key === name)?.[1];
  if (!known) return [];
  const { citation, url, date } = known;
  const verification = verifications.find((each) => each === known.verification) ?? 'recalled';
  return [{ citation, url, date, isVerified: isVerified({ verification }) }];
}

function bySeverity(one: SafetyFinding, other: SafetyFinding): number {
  const isGone = ({ change }: SafetyFinding) => Number(change === 'gone');
  return (
    isGone(one) - isGone(other) ||
    severest.indexOf(one.severity) - severest.indexOf(other.severity) ||
    changesInOrder.indexOf(one.change) - changesInOrder.indexOf(other.change)
  );
}
