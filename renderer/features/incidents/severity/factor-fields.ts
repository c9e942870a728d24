import type { InputOf } from '../../../../shared/contract/index.ts';
import { dataClasses } from '../../../../shared/contract/incidents/severity.ts';
import type { DataClass, SeverityFactors } from '../../../../shared/contract/incidents/severity.ts';
import type { Incident } from '../case/incident.ts';

export type Score = SeverityFactors['data'][number]['score'];

/** The factors while they are chosen: a class without a score is not affected. */
export interface FactorFields extends Omit<SeverityFactors, 'data'> {
  scores: Partial<Record<DataClass, Score>>;
}

const hundred = 100;

/** As scored last; else nothing yet, but what the figures already say of the number of people. */
export function firstFactors({ assessments, scopes }: Pick<Incident, 'assessments' | 'scopes'>): FactorFields {
  const moreThanHundred = (scopes[0]?.people.known ?? 0) > hundred;
  const [last] = assessments;
  if (last) {
    const { data, ...factors } = last.factors;
    const scores = Object.fromEntries(data.map((each) => [each.class, each.score]));
    return { ...factors, scores, moreThanHundred: factors.moreThanHundred || moreThanHundred };
  }
  return {
    scores: {},
    identification: 'limited',
    confidentiality: 'none',
    integrity: 'none',
    availability: 'none',
    isMalicious: false,
    moreThanHundred,
    isUnintelligible: false,
  };
}

/** Null while no class of data is scored: there is nothing to reckon with. */
export function toFactors({ scores, ...factors }: FactorFields): InputOf<'incidents.assess'>['factors'] | null {
  const data = dataClasses.flatMap((each) => {
    const score = scores[each];
    return score === undefined ? [] : [{ class: each, score }];
  });
  return data.length === 0 ? null : { ...factors, data };
}
