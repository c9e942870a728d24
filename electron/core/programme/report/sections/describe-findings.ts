import { findingStates } from '../../../../../shared/contract/findings.ts';
import type { Block } from '../../../documents/index.ts';
import type { Words } from '../../words.ts';
import { findingRules } from '../figures/count-findings.ts';
import type { Scope } from '../figures/scope.ts';
import type { Figures } from '../read-figures.ts';
import { valueOf } from './describe-totals.ts';

export function describeFindings(
  figures: Figures,
  before: Figures,
  { year, content }: Scope,
  { text }: Words,
): Block[] {
  if (!content) return [];
  const sumOf = (each: Figures, rule: string): number =>
    findingStates.reduce((sum, status) => sum + (valueOf(each, 'findings', `${rule}.${status}`) ?? 0), 0);
  const rules = findingRules
    .map((rule) => ({ rule, name: text(`rule.${rule}`), all: sumOf(figures, rule), prior: sumOf(before, rule) }))
    .filter(({ all, prior }) => all + prior > 0);
  if (rules.length === 0) return [{ kind: 'paragraph', text: text('findings.none') }];
  const number = { align: 'right' } as const;
  const all = rules.reduce((sum, rule) => sum + rule.all, 0);
  const open = rules.reduce((sum, { rule }) => sum + (valueOf(figures, 'findings', `${rule}.open`) ?? 0), 0);
  const bars = rules.filter((rule) => rule.all > 0).map((rule) => ({ label: rule.name, value: rule.all }));
  const table: Block = {
    kind: 'table',
    caption: text('findings.byRule'),
    hasRowHeaders: true,
    columns: [
      { header: text('column.rule'), share: 3 },
      ...findingStates.map((status) => ({ header: text(`status.${status}`), ...number })),
      { header: text('column.total'), ...number },
      { header: String(year.number - 1), ...number },
    ],
    rows: rules.map(({ rule, name, all: total, prior }) => [
      name,
      ...findingStates.map((status) => valueOf(figures, 'findings', `${rule}.${status}`) ?? 0),
      total,
      prior,
    ]),
  };
  if (bars.length === 0) return [table];
  return [
    table,
    {
      kind: 'chart',
      title: text('findings.chart', { all, open }),
      alternative: text('findings.chart.alternative'),
      bars,
      numbers: { fractionDigits: 0 },
    },
  ];
}
