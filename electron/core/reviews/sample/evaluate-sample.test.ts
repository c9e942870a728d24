import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../shared/contract/reviews.ts';
import { evaluateSample } from './evaluate-sample.ts';
import type { RuleOutcomes } from '../../checks/index.ts';

/** Reviewer and rule for each conversation in turn. */
const pairs: [Verdict, Verdict | undefined][] = [
  ['problem', 'problem'],
  ['problem', 'problem'],
  ['problem', 'none'],
  ['none', 'problem'],
  ['none', 'none'],
  ['none', 'notApplicable'],
  ['notApplicable', 'none'],
  ['problem', undefined],
];
const judged = pairs.map(([verdict], key) => ({ key, judgements: [{ check: 'consent' as const, verdict }] }));
const outcomes: RuleOutcomes = new Map(pairs.map(([, rule], key) => [key, rule ? { consent: rule } : {}]));

describe('what a sample says', () => {
  it('is the share of problems among the conversations to which the check applies', () => {
    const [consent] = evaluateSample(['consent'], judged, null);
    expect(consent).toMatchObject({ problems: { count: 4, of: 7 }, notApplicable: 1, rules: null });
  });

  it('counts where rules and reviewer agree on a problem, and where one of them saw it alone', () => {
    const [consent] = evaluateSample(['consent'], judged, outcomes);
    expect(consent?.rules).toMatchObject({
      agreed: 5,
      missed: 1,
      falseAlarms: 1,
      precision: { count: 2, of: 3 },
      recall: { count: 2, of: 3 },
    });
  });

  it('says nothing about rules that judged none of the conversations, and nothing of a check nobody judged', () => {
    const [injection] = evaluateSample(['injection'], judged, outcomes);
    expect(injection).toMatchObject({ problems: { count: 0, of: 0, rate: null }, rules: null });
    expect(evaluateSample(['consent'], judged, new Map())[0]?.rules).toBeNull();
    const gone = judged.map((each) => ({ ...each, key: null }));
    expect(evaluateSample(['consent'], gone, outcomes)[0]).toMatchObject({
      problems: { count: 4, of: 7 },
      rules: null,
    });
  });
});
