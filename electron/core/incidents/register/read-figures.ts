import { severityLevels } from '../../../../shared/contract/incidents/severity.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { Context } from '../../context.ts';
import { readController } from '../../controllers/index.ts';
import { listOfYear, type YearOf } from './list-of-year.ts';
import type { Standing } from '../standing.ts';
import { countLate } from './count-late.ts';
import { isBreach } from './is-breach.ts';

type Figures = OutputOf<'incidents.figures'>;

const hour = 3_600_000;

/** Of the incidents that were opened in a year; drills are in no figures. @throws Problem controller.unknown */
export function readFigures(context: Context, choice: YearOf): Figures {
  if (choice.controllerId !== undefined) readController(context.register, choice.controllerId);
  const all = listOfYear(context, choice);
  const standings = all.map(({ standing }) => standing);
  return {
    months: Array.from({ length: 12 }, (_, index) => index + 1).map((month) => ({
      month,
      ...countMonth(all.filter((each) => each.month === month).map(({ standing }) => standing)),
    })),
    levels: [...severityLevels, 'notAssessed'].map((level) => ({
      level,
      incidents: standings.filter(({ assessments }) => (assessments[0]?.result.level ?? 'notAssessed') === level)
        .length,
    })),
    hoursToAuthority: standings
      .flatMap(hoursToAuthority)
      .toSorted((one, other) => (one.number < other.number ? -1 : 1)),
    late: standings.reduce((sum, standing) => sum + countLate(standing), 0),
  };
}

function countMonth(standings: readonly Standing[]): Omit<Figures['months'][number], 'month'> {
  return {
    incidents: standings.length,
    breaches: standings.filter(({ facts, row }) => isBreach(facts, row)).length,
    notified: standings.filter(({ sent }) => sent.authorities.size > 0).length,
  };
}

/** From awareness to the first dispatch, whatever law it was for. */
function hoursToAuthority({ row, sent }: Standing): Figures['hoursToAuthority'] {
  if (row.aware_at === null || sent.authorities.size === 0) return [];
  const hours = (Math.min(...sent.authorities.values()) - row.aware_at) / hour;
  return [{ number: row.number, hours: Math.round(hours * 10) / 10 }];
}
