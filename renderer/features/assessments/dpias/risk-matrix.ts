import { riskLevels } from '../../../../shared/contract/records/assessments.ts';
import type { DpiaFields } from '../../../../shared/contract/records/assessments.ts';

type Level = (typeof riskLevels)[number];
type Risk = DpiaFields['risks'][number];

/** Risks of one severity, by how likely they are. Each goes by its place in the list and its name. */
export interface MatrixRow {
  severity: Level;
  cells: Record<Level, { number: number; name: string }[]>;
}

export interface RiskMatrix {
  /** The most severe first. */
  rows: MatrixRow[];
  /** How many nobody has assessed. */
  unassessed: number;
}

/** Likelihood against severity, as they are before the measures or after them. */
export function placeRisks(risks: readonly Risk[], when: 'before' | 'after'): RiskMatrix {
  const placed = risks.map((risk, index) => ({
    number: index + 1,
    name: risk.name,
    likelihood: readLevel(when === 'before' ? risk.likelihood : risk.residualLikelihood),
    severity: readLevel(when === 'before' ? risk.severity : risk.residualSeverity),
  }));
  const cell = (severity: Level, likelihood: Level) =>
    placed
      .filter((risk) => risk.severity === severity && risk.likelihood === likelihood)
      .map(({ number, name }) => ({ number, name }));
  return {
    rows: riskLevels.toReversed().map((severity) => ({
      severity,
      cells: { low: cell(severity, 'low'), medium: cell(severity, 'medium'), high: cell(severity, 'high') },
    })),
    unassessed: placed.filter(({ likelihood, severity }) => likelihood === null || severity === null).length,
  };
}

/** While it is typed, a level that was not chosen is a word of its own. */
function readLevel(level: string | null): Level | null {
  return riskLevels.find((each) => each === level) ?? null;
}
