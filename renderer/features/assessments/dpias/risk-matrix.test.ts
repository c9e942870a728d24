import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskLevels } from '../../../../shared/contract/records/assessments.ts';
import type { DpiaFields } from '../../../../shared/contract/records/assessments.ts';
import { placeRisks } from './risk-matrix.ts';

type Risk = DpiaFields['risks'][number];
const named = (name: string, changes: Partial<Risk> = {}): Risk => ({
  name,
  source: '',
  rights: '',
  likelihood: 'high',
  severity: 'medium',
  measures: [],
  residualLikelihood: null,
  residualSeverity: null,
  ...changes,
});

describe('the matrix of risks', () => {
  it('places each by severity and likelihood, with its number in the list', () => {
    const { rows, unassessed } = placeRisks([named('a'), named('b', { severity: 'high' })], 'before');
    expect(rows.map(({ severity }) => severity)).toEqual(['high', 'medium', 'low']);
    expect(rows[0]!.cells.high).toEqual([{ number: 2, name: 'b' }]);
    expect(rows[1]!.cells.high).toEqual([{ number: 1, name: 'a' }]);
    expect(unassessed).toBe(0);
  });

  it('counts what nobody has assessed after the measures, half of it included', () => {
    const risks = [named('a'), named('b', { residualLikelihood: 'low' }), named('c', { residualSeverity: 'low' })];
    expect(placeRisks(risks, 'after').unassessed).toBe(3);
    const typed = named('d', { residualLikelihood: 'none' as never, residualSeverity: 'low' });
    expect(placeRisks([typed], 'after').unassessed).toBe(1);
  });

  it('loses none', () => {
    const level = fc.constantFrom(...riskLevels);
    const anyRisk = fc.record({ residualLikelihood: fc.option(level), residualSeverity: fc.option(level) });
    fc.assert(
      fc.property(fc.array(anyRisk, { maxLength: 20 }), (levels) => {
        const { rows, unassessed } = placeRisks(
          levels.map((each) => named('x', each)),
          'after',
        );
        const numbers = rows.flatMap(({ cells }) =>
          riskLevels.flatMap((each) => cells[each].map(({ number }) => number)),
        );
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length + unassessed).toBe(levels.length);
      }),
    );
  });
});
