import { describe, expect, it } from 'vitest';
import { severityFactors } from '../../../../shared/contract/incidents/severity.ts';
import type { Incident } from '../case/incident.ts';
import { firstFactors, toFactors } from './factor-fields.ts';

const scope = (known: number) => ({ people: { known, least: known, most: known } }) as Incident['scopes'][number];

describe('the factors of severity while they are chosen', () => {
  it('reckon with nothing before a class of data is scored', () => {
    const first = firstFactors({ assessments: [], scopes: [] });
    expect(toFactors(first)).toBeNull();
    const scored = toFactors({ ...first, scores: { financial: 3, simple: 1 } });
    expect(severityFactors.parse(scored).data).toEqual([
      { class: 'simple', score: 1 },
      { class: 'financial', score: 3 },
    ]);
  });

  it('take from the figures whether more than a hundred people are concerned', () => {
    expect(firstFactors({ assessments: [], scopes: [scope(100)] }).moreThanHundred).toBe(false);
    expect(firstFactors({ assessments: [], scopes: [scope(101), scope(5)] }).moreThanHundred).toBe(true);
  });

  it('begin again with what was scored last', () => {
    const factors = severityFactors.parse({
      data: [{ class: 'sensitive', score: 4 }],
      identification: 'maximum',
      confidentiality: 'full',
      integrity: 'none',
      availability: 'limited',
      isMalicious: true,
    });
    const assessment = { factors } as Incident['assessments'][number];
    expect(toFactors(firstFactors({ assessments: [assessment], scopes: [] }))).toEqual(factors);
  });
});
