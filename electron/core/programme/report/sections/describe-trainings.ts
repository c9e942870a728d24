import type { Block } from '../../../documents/index.ts';
import { listTrainings } from '../../trainings/training-rows.ts';
import type { Words } from '../../words.ts';
import type { Scope } from '../figures/scope.ts';
import type { Figures } from '../read-figures.ts';
import { isDayOf } from '../year.ts';
import { valueOf } from './describe-totals.ts';

const mostBars = 20;

export function describeTrainings(figures: Figures, scope: Scope, { text, day, share }: Words): Block[] {
  const held = listTrainings(scope.register)
    .filter(({ row, fields }) => row.controller_id === scope.controllerId && isDayOf(scope.year, fields.heldOn))
    .map(({ fields }) => fields)
    .toReversed();
  if (held.length === 0) return [];
  const table: Block = {
    kind: 'table',
    caption: text('trainings.list'),
    columns: [
      { header: text('column.team'), share: 2 },
      { header: text('column.topic'), share: 2 },
      { header: text('column.heldOn'), share: 2 },
      { header: text('column.invited'), align: 'right' },
      { header: text('column.attended'), align: 'right' },
      { header: text('column.rate'), align: 'right' },
    ],
    rows: held.map(({ team, topic, heldOn, invited, attended }) => [
      team,
      topic,
      day(heldOn),
      invited,
      attended,
      invited > 0 ? share(attended / invited) : null,
    ]),
  };
  const rate = valueOf(figures, 'trainings', 'attendanceRate');
  if (rate === undefined) return [table];
  const bars = held
    .filter(({ invited }) => invited > 0)
    .slice(0, mostBars)
    .map(({ team, topic, invited, attended }) => ({
      label: text('trainings.of', { team, topic }),
      value: attended / invited,
    }));
  return [
    table,
    {
      kind: 'chart',
      title: text('trainings.chart', { share: share(rate) }),
      alternative: text('trainings.chart.alternative'),
      bars,
      numbers: { isPercent: true },
    },
  ];
}
