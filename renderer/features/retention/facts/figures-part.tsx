import { useMemo } from 'react';
import { useCall } from '../../../lib/queries.ts';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemMessage } from '../../../ui/problem-message.tsx';
import { AgesChart } from './ages-chart.tsx';
import { WeeksCharts } from './weeks-charts.tsx';

const weeks = 12;

/** How old conversations are against the limit, what falls due, and what was deleted. */
export function FiguresPart() {
  const answer = useCall('retention.figures', { weeks }, { keepsPrevious: true });
  const policies = useCall('retention.policies.list', { includeRetired: true }).data?.policies;
  const policyNames = useMemo(() => new Map(policies?.map(({ id, name }) => [id, name])), [policies]);
  if (!answer.data) return answer.error ? <ProblemMessage problem={answer.error} /> : <Loading />;
  return (
    <>
      <AgesChart ages={answer.data.ages} limits={answer.data.limits} />
      <WeeksCharts
        coming={answer.data.coming}
        deletions={answer.data.deletions}
        weeks={weeks}
        namePolicy={(id) => policyNames.get(id) ?? id}
      />
    </>
  );
}
