import type { Training } from '../../../../shared/contract/programme.ts';
import type { ChartData } from '../../../ui/chart/chart-data.ts';

type Counted = Pick<Training, 'team' | 'invited' | 'attended'>;

interface TeamAttendance {
  team: string;
  invited: number;
  attended: number;
}

/** All trainings of a team together; the lowest share first, because something follows from it. */
export function sumByTeam(trainings: readonly Counted[]): TeamAttendance[] {
  const teams = new Map<string, TeamAttendance>();
  for (const { team, invited, attended } of trainings) {
    const before = teams.get(team) ?? { team, invited: 0, attended: 0 };
    teams.set(team, { team, invited: before.invited + invited, attended: before.attended + attended });
  }
  const shareOf = ({ invited, attended }: TeamAttendance): number => attended / invited;
  return [...teams.values()]
    .filter(({ invited }) => invited > 0)
    .toSorted((a, b) => shareOf(a) - shareOf(b) || a.team.localeCompare(b.team));
}

export function sumAll(trainings: readonly Counted[]): { invited: number; attended: number } {
  return {
    invited: trainings.reduce((sum, each) => sum + each.invited, 0),
    attended: trainings.reduce((sum, each) => sum + each.attended, 0),
  };
}

export function tabulateAttendance(
  trainings: readonly Counted[],
  words: Record<'team' | 'invited' | 'attended' | 'share', string>,
): ChartData {
  return {
    columns: [
      { id: 'team', label: words.team, kind: 'text' },
      { id: 'invited', label: words.invited, kind: 'number' },
      { id: 'attended', label: words.attended, kind: 'number' },
      { id: 'share', label: words.share, kind: 'share', part: 'attended', whole: 'invited' },
    ],
    rows: sumByTeam(trainings).map(({ team, invited, attended }) => ({ team, invited, attended })),
  };
}
