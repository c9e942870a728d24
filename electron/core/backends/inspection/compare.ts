import type { CheckOutcome, SafetyFinding } from '../../../../shared/contract/backend-safety.ts';

/** What of a finding has to be known to compare it. */
export interface Comparable {
  key: string;
  check: CheckOutcome['check'];
  seenBy: 'usual' | 'probe';
}

export interface ComparedInspection<Finding extends Comparable> {
  checks: readonly CheckOutcome[];
  findings: readonly Finding[];
}

/** What was found so far and not seen to be gone, by key, each as it was seen last. */
export type Known<Finding> = ReadonlyMap<string, Finding>;

/** What is known after these inspections, oldest first. */
export function knownAfter<Finding extends Comparable>(
  inspections: readonly ComparedInspection<Finding>[],
): Known<Finding> {
  return inspections.reduce<Known<Finding>>((known, inspection) => {
    const next = new Map(inspection.findings.map((finding) => [finding.key, finding]));
    for (const [key, finding] of known) {
      if (!next.has(key) && !wouldHaveSeen(inspection.checks, finding)) next.set(key, finding);
    }
    return next;
  }, new Map());
}

/** What an inspection found against what was known before, and what of that it did not see. */
export function compareInspection<Finding extends Comparable>(
  inspection: ComparedInspection<Finding>,
  before: Known<Finding>,
): { finding: Finding; change: SafetyFinding['change'] }[] {
  const found = new Set(inspection.findings.map(({ key }) => key));
  const seen = inspection.findings.map((finding) => ({
    finding,
    change: before.has(finding.key) ? ('same' as const) : ('new' as const),
  }));
  const missed = [...before.values()].filter(({ key }) => !found.has(key));
  return [
    ...seen,
    ...missed.map((finding) => ({
      finding,
      change: wouldHaveSeen(inspection.checks, finding) ? ('gone' as const) : ('notChecked' as const),
    })),
  ];
}

/** Whether an inspection that made these checks would have seen it. What does not apply any more is gone as well. */
function wouldHaveSeen(checks: readonly CheckOutcome[], { check, seenBy }: Comparable): boolean {
  const outcome = checks.find((each) => each.check === check);
  if (!outcome) return false;
  if (outcome.state === 'notChecked') return outcome.reason === 'notApplicable';
  return outcome.state === 'checked' || seenBy === 'usual';
}
