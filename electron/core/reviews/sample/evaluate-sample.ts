import type { CheckId } from '../../../../shared/contract/checks.ts';
import type { Judgement, SampleResult, Verdict } from '../../../../shared/contract/reviews.ts';
import type { RuleOutcomes } from '../../checks/index.ts';
import { wilson } from './wilson.ts';

export interface JudgedConversation {
  /** Null once it has left the vault: what the rules say of it went with it. */
  key: number | null;
  judgements: readonly Judgement[];
}

type CheckResult = SampleResult['checks'][number];

/** Per check how often the reviewer saw a problem, and how the rules did against him. */
export function evaluateSample(
  checks: readonly CheckId[],
  judged: readonly JudgedConversation[],
  outcomes: RuleOutcomes | null,
): CheckResult[] {
  return checks.map((check) => {
    const pairs = judged.flatMap(({ key, judgements }) => {
      const verdict = judgements.find((judgement) => judgement.check === check)?.verdict;
      return verdict === undefined ? [] : [{ verdict, rule: key === null ? undefined : outcomes?.get(key)?.[check] }];
    });
    const count = (verdict: Verdict): number => pairs.filter((pair) => pair.verdict === verdict).length;
    return {
      check,
      problems: wilson(count('problem'), count('problem') + count('none')),
      notApplicable: count('notApplicable'),
      rules: outcomes === null ? null : compareWithRules(pairs),
    };
  });
}

function compareWithRules(pairs: readonly { verdict: Verdict; rule: Verdict | undefined }[]): CheckResult['rules'] {
  const compared = pairs.filter(({ rule }) => rule !== undefined);
  if (compared.length === 0) return null;
  const count = (reviewer: boolean, rule: boolean): number =>
    compared.filter((pair) => (pair.verdict === 'problem') === reviewer && (pair.rule === 'problem') === rule).length;
  const [both, missed, falseAlarms] = [count(true, true), count(true, false), count(false, true)];
  return {
    agreed: both + count(false, false),
    missed,
    falseAlarms,
    precision: wilson(both, both + falseAlarms),
    recall: wilson(both, both + missed),
  };
}
