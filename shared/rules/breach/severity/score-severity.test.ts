import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dataClasses,
  identifications,
  losses,
  severity,
  severityLevels,
  type SeverityFactors,
} from '../../../contract/incidents/severity.ts';
import { readEnisaTable } from './enisa.ts';
import { scoreSeverity } from './score-severity.ts';

type Score = 1 | 2 | 3 | 4;
const scores = [1, 2, 3, 4] as const;

const eiOf = new Map(readEnisaTable().identification.map(({ key, value }) => [value, key]));
const lossOf = new Map([
  [0, 'none'],
  [0.25, 'limited'],
  [0.5, 'full'],
] as const);

/** Factors by their numbers: DPC, EI, confidentiality, integrity, availability, malicious intent. */
function factorsOf(dpc: number, ei: number, c: number, i: number, a: number, m: number): SeverityFactors {
  const loss = (value: number) => lossOf.get(value as 0)!;
  return {
    data: [{ class: 'simple', score: dpc as Score }],
    identification: eiOf.get(ei)!,
    confidentiality: loss(c),
    integrity: loss(i),
    availability: loss(a),
    isMalicious: m > 0,
    moreThanHundred: false,
    isUnintelligible: false,
  };
}

const anyFactors: fc.Arbitrary<SeverityFactors> = fc.record({
  data: fc.array(fc.record({ class: fc.constantFrom(...dataClasses), score: fc.constantFrom(...scores) }), {
    minLength: 1,
    maxLength: 4,
  }),
  identification: fc.constantFrom(...identifications),
  confidentiality: fc.constantFrom(...losses),
  integrity: fc.constantFrom(...losses),
  availability: fc.constantFrom(...losses),
  isMalicious: fc.boolean(),
  moreThanHundred: fc.boolean(),
  isUnintelligible: fc.boolean(),
});

describe('the severity of a breach', () => {
  it.each([
    ['the least', [1, 0.25, 0, 0, 0, 0], 0.25, 'low'],
    ['the most', [4, 1, 0.5, 0.5, 0.5, 0.5], 6, 'veryHigh'],
    ['just below medium', [1, 0.75, 0.5, 0, 0, 0.5], 1.75, 'low'],
    ['exactly medium', [2, 1, 0, 0, 0, 0], 2, 'medium'],
    ['exactly high', [3, 1, 0, 0, 0, 0], 3, 'high'],
    ['just below high', [4, 0.5, 0.25, 0, 0, 0.5], 2.75, 'medium'],
    ['just below very high', [3, 1, 0.25, 0, 0.5, 0], 3.75, 'high'],
    ['exactly very high', [3, 1, 0.5, 0, 0, 0.5], 4, 'veryHigh'],
    ['a payslip sent to somebody else', [3, 1, 0.25, 0, 0, 0], 3.25, 'high'],
    ['an open list of recipients', [1, 1, 0.25, 0, 0, 0], 1.25, 'low'],
  ] as [string, [number, number, number, number, number, number], number, string][])(
    'is for %s what the method says',
    (_name, numbers, score, level) => {
      expect(scoreSeverity(factorsOf(...numbers), 'en')).toMatchObject({ score, level });
    },
  );

  it('shows its formula with the numbers put in, as the language writes them', () => {
    const factors = factorsOf(3, 1, 0.25, 0, 0, 0);
    expect(scoreSeverity(factors, 'en').formula).toBe('3 × 1 + 0.25 = 3.25');
    expect(scoreSeverity(factors, 'de').formula).toBe('3 × 1 + 0,25 = 3,25');
  });

  it('counts the highest of several kinds of data, and says so', () => {
    const { score, factors } = scoreSeverity(
      {
        ...factorsOf(1, 1, 0, 0, 0, 0),
        data: [
          { class: 'simple', score: 2 },
          { class: 'financial', score: 3 },
          { class: 'sensitive', score: 1 },
        ],
      },
      'en',
    );
    expect(score).toBe(3);
    expect(factors[0]?.explanation).toContain('Several kinds of data');
    expect(factors[0]?.explanation).toContain('financial data');
  });

  it('suggests from medium on to tell the authority, from high on the people as well', () => {
    const suggestionAt = (dpc: Score) => scoreSeverity(factorsOf(dpc, 1, 0, 0, 0, 0), 'de').suggests;
    expect(scores.map(suggestionAt)).toEqual([
      { authority: false, persons: false },
      { authority: true, persons: false },
      { authority: true, persons: true },
      { authority: true, persons: true },
    ]);
  });

  it('names what stands outside the score without changing it', () => {
    const factors = factorsOf(3, 1, 0, 0, 0, 0);
    const flagged = scoreSeverity({ ...factors, moreThanHundred: true, isUnintelligible: true }, 'de');
    expect(flagged.flags).toHaveLength(2);
    expect(flagged.score).toBe(scoreSeverity(factors, 'de').score);
  });

  it('is marked as unverified only where an adjustment of the basic score was needed', () => {
    const isUnverified = (score: Score) =>
      scoreSeverity({ ...factorsOf(1, 1, 0, 0, 0, 0), data: [{ class: 'behavioural', score }] }, 'de').unverified;
    expect(scores.map(isUnverified)).toEqual([true, false, true, true]);
  });

  it('of any factors keeps the contract, its range and its own sum', () => {
    fc.assert(
      fc.property(anyFactors, fc.constantFrom('de' as const, 'en' as const), (factors, language) => {
        const scored = scoreSeverity(factors, language);
        expect(severity.strict().safeParse(scored).success).toBe(true);
        expect(scored.score).toBeGreaterThanOrEqual(0.25);
        expect(scored.score).toBeLessThanOrEqual(6);
        const [dpc, ei, ...circumstances] = scored.factors.map(({ value }) => value);
        expect(scored.score).toBe(dpc! * ei! + circumstances.reduce((sum, value) => sum + value, 0));
      }),
    );
  });

  it('never falls where a factor gets worse', () => {
    const order = <Value>(values: readonly Value[], one: Value, other: Value): [Value, Value] =>
      values.indexOf(one) <= values.indexOf(other) ? [one, other] : [other, one];
    fc.assert(
      fc.property(anyFactors, anyFactors, (one, other) => {
        const [ei, worseEi] = order(identifications, one.identification, other.identification);
        const [loss, worseLoss] = order(losses, one.availability, other.availability);
        const better = { ...one, identification: ei, availability: loss, isMalicious: false };
        const worse = {
          ...one,
          data: [...one.data, ...other.data],
          identification: worseEi,
          availability: worseLoss,
          isMalicious: true,
        };
        const [low, high] = [scoreSeverity(better, 'en'), scoreSeverity(worse, 'en')];
        expect(high.score).toBeGreaterThan(low.score);
        expect(severityLevels.indexOf(high.level)).toBeGreaterThanOrEqual(severityLevels.indexOf(low.level));
      }),
    );
  });
});

describe('the kinds of data', () => {
  it.each([
    ['simple', 1],
    ['behavioural', 2],
    ['financial', 3],
    ['sensitive', 4],
  ] as const)('of %s begin at %i and reach each score from 1 to 4', (name, basic) => {
    const known = readEnisaTable().classes.find((each) => each.class === name)!;
    expect(known.basic).toBe(basic);
    expect(known.scores.map(({ score }) => score)).toEqual([1, 2, 3, 4]);
    const basicCell = known.scores.find(({ score }) => score === basic)!;
    expect(basicCell.when.en).toMatch(/^basic score/);
    for (const { score, example, when } of known.scores) {
      const [dpc] = scoreSeverity({ ...factorsOf(1, 1, 0, 0, 0, 0), data: [{ class: name, score }] }, 'en').factors;
      expect(dpc).toMatchObject({ key: 'dpc', value: score });
      expect(dpc?.explanation).toContain(example.en);
      expect(dpc?.explanation).toContain(when.en);
    }
  });

  it('are each there once, and have 16 different examples', () => {
    const { classes } = readEnisaTable();
    expect(classes.map((each) => each.class)).toEqual([...dataClasses]);
    for (const language of ['de', 'en'] as const)
      expect(new Set(classes.flatMap(({ scores: cells }) => cells.map(({ example }) => example[language]))).size).toBe(
        16,
      );
  });
});

describe('the ease of identification', () => {
  it('is told for each kind of identifier, least and most at the least', () => {
    const { identifiers } = readEnisaTable();
    expect(identifiers).toHaveLength(6);
    for (const { steps } of identifiers) {
      expect(Object.keys(steps)).toEqual([...identifications]);
      expect(steps.negligible && steps.maximum).toBeTruthy();
    }
  });
});
