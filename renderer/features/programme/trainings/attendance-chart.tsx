import type { Training } from '../../../../shared/contract/programme.ts';
import { useFormat, useText } from '../../../lib/use-text.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import { ShareBars } from '../../../ui/chart/horizontal-bars.tsx';
import { sumAll, tabulateAttendance } from './attendance-data.ts';

/** Who took part, by team. */
export function AttendanceChart({ trainings }: { trainings: readonly Training[] }) {
  const text = useText();
  const format = useFormat();
  const { invited, attended } = sumAll(trainings);
  if (invited === 0) return null;
  return (
    <ChartFigure
      id="programme.attendance"
      title={text('programme.chart.attendance', { share: format.share(attended / invited) })}
      unit={text('programme.chart.attendance.unit')}
      data={tabulateAttendance(trainings, {
        team: text('programme.trainings.team'),
        invited: text('programme.trainings.invited'),
        attended: text('programme.trainings.attended'),
        share: text('programme.trainings.share'),
      })}
    >
      <ShareBars category="team" share="share" />
    </ChartFigure>
  );
}
