import type { SampleResult, Share } from '../../../../shared/contract/reviews.ts';
import { spellNumber, type Block } from '../../documents/index.ts';
import { count, percent } from './number-columns.ts';
import type { Text } from './texts.ts';

type CheckResult = SampleResult['checks'][number];

/** What came out, as a sentence, a picture and a table. */
export function describeResult(result: SampleResult, text: Text, language: 'de' | 'en'): Block[] {
  const { population, size, judged, checks } = result;
  const left = size - judged;
  return [
    { kind: 'heading', level: 1, text: text('summary') },
    { kind: 'paragraph', text: text('summary.text', { population, size, judged }) },
    ...(left > 0 ? [{ kind: 'paragraph' as const, text: text('summary.left', { left }) }] : []),
    ...drawRates(checks, text, language),
    {
      kind: 'table',
      caption: text('rates'),
      hasRowHeaders: true,
      columns: [
        { header: text('rates.check'), share: 3 },
        count(text('rates.problems')),
        count(text('rates.applicable')),
        count(text('rates.notApplicable')),
        percent(text('rates.rate')),
        percent(text('rates.low')),
        percent(text('rates.high')),
      ],
      rows: checks.map(({ check, problems, notApplicable }) => [
        text(`check.${check}`),
        problems.count,
        problems.of,
        notApplicable,
        problems.rate,
        problems.low,
        problems.high,
      ]),
    },
  ];
}

/** The title says the highest rate; where no check applied to anything there is nothing to draw. */
function drawRates(checks: readonly CheckResult[], text: Text, language: 'de' | 'en'): Block[] {
  const rated = checks
    .flatMap(({ check, problems }) => (isRate(problems) ? [{ check, problems }] : []))
    .toSorted((one, other) => other.problems.rate - one.problems.rate);
  const [highest] = rated;
  if (!highest) return [];
  const spell = (value: number): string => spellNumber(language, value, { isPercent: true });
  const { rate, low, high } = highest.problems;
  const values = { check: text(`check.${highest.check}`), rate: spell(rate), low: spell(low), high: spell(high) };
  return [
    {
      kind: 'chart',
      title: text('rates.finding', values),
      alternative: text('rates.alternative'),
      bars: rated.map(({ check, problems }) => ({
        label: text(`check.${check}`),
        value: problems.rate,
        interval: { low: problems.low, high: problems.high },
      })),
      numbers: { isPercent: true },
    },
  ];
}

function isRate(share: Share): share is Share & { rate: number; low: number; high: number } {
  return share.rate !== null;
}
