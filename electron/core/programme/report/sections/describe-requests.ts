import { rights } from '../../../../../shared/contract/rights.ts';
import type { Block } from '../../../documents/index.ts';
import type { Words } from '../../words.ts';
import type { Scope } from '../figures/scope.ts';
import type { Figures } from '../read-figures.ts';
import { valueOf } from './describe-totals.ts';

export function describeRequests(figures: Figures, before: Figures, { year }: Scope, { text }: Words): Block[] {
  const of = (each: Figures, key: string): number => valueOf(each, 'requests', key) ?? 0;
  const rows = rights
    .map((right) => ({
      name: text(`right.${right}`),
      received: of(figures, `received.${right}`),
      answered: of(figures, `answered.${right}`),
      onTime: of(figures, `onTime.${right}`),
      prior: of(before, `received.${right}`),
    }))
    .filter(({ received, answered, prior }) => received + answered + prior > 0);
  if (rows.length === 0) return [];
  const number = { align: 'right' } as const;
  const table: Block = {
    kind: 'table',
    caption: text('requests.byKind'),
    hasRowHeaders: true,
    columns: [
      { header: text('column.right'), share: 3 },
      { header: text('column.received'), ...number },
      { header: text('column.answered'), ...number },
      { header: text('column.onTime'), ...number },
      { header: text('column.priorReceived', { year: year.number - 1 }), ...number },
    ],
    rows: rows.map(({ name, received, answered, onTime, prior }) => [name, received, answered, onTime, prior]),
  };
  const bars = rows
    .filter(({ received }) => received > 0)
    .map(({ name, received }) => ({ label: name, value: received }));
  if (bars.length === 0) return [table];
  const counts = { answered: of(figures, 'answered'), onTime: of(figures, 'onTime') };
  return [
    table,
    {
      kind: 'chart',
      title: text('requests.chart.some', counts),
      alternative: text('requests.chart.alternative'),
      bars,
      numbers: { fractionDigits: 0 },
    },
  ];
}
