import type { SampleResult, Share } from '../../../../shared/contract/reviews.ts';
import type { Block } from '../../documents/index.ts';
import { count, percent } from './number-columns.ts';
import type { Text } from './texts.ts';

/** How the rules did against whoever judged: counts first, then the shares that follow from them. */
export function describeRules({ checks }: SampleResult, text: Text): Block[] {
  const compared = checks.flatMap(({ check, rules }) => (rules ? [{ check, rules }] : []));
  const heading: Block = { kind: 'heading', level: 1, text: text('rules') };
  if (compared.length === 0) return [heading, { kind: 'paragraph', text: text('rules.none') }];
  const interval = ({ rate, low, high }: Share): (number | null)[] => [rate, low, high];
  return [
    heading,
    {
      kind: 'table',
      caption: text('rules.counts'),
      hasRowHeaders: true,
      columns: [
        { header: text('rates.check'), share: 3 },
        count(text('rules.agreed')),
        count(text('rules.missed')),
        count(text('rules.falseAlarms')),
      ],
      rows: compared.map(({ check, rules }) => [text(`check.${check}`), rules.agreed, rules.missed, rules.falseAlarms]),
    },
    {
      kind: 'table',
      caption: text('rules.shares'),
      hasRowHeaders: true,
      columns: [
        { header: text('rates.check'), share: 3 },
        percent(text('rules.precision')),
        percent(text('rates.low')),
        percent(text('rates.high')),
        percent(text('rules.recall')),
        percent(text('rates.low')),
        percent(text('rates.high')),
      ],
      rows: compared.map(({ check, rules }) => [
        text(`check.${check}`),
        ...interval(rules.precision),
        ...interval(rules.recall),
      ]),
    },
  ];
}
