import type { Calendar } from '../calendar.ts';
import { addDays, weekdayOf, type Day } from '../days.ts';
import br from './br.json' with { type: 'json' };
import ch from './ch.json' with { type: 'json' };
import eu from './eu.json' with { type: 'json' };
import { dayIn, isKept, type CountryHolidays, type Holiday } from './holiday.ts';
import uk from './uk.json' with { type: 'json' };
import us from './us.json' with { type: 'json' };

/** By the code that a region begins with. */
export const countries: Readonly<Record<string, CountryHolidays>> = {
  ...eu,
  ...uk,
  ...ch,
  ...us,
  ...br,
} as Record<string, CountryHolidays>;

/**
 * The public holidays of a country, or of one part of it. Those that only some municipalities keep are not among them:
 * without them a date is never too late.
 * @param part e.g. BY within DE; null: what the whole country keeps
 */
export function publicHolidays(country: string, part: string | null): Calendar {
  const years = new Map<string, Map<Day, string>>();
  const { days } = countries[country] ?? { days: [] };
  return {
    holidayOn(day) {
      const year = day.slice(0, 4);
      let holidays = years.get(year);
      if (!holidays) {
        holidays = holidaysIn(days, Number(year), part);
        years.set(year, holidays);
      }
      return holidays.get(day) ?? null;
    },
  };
}

function holidaysIn(days: readonly Holiday[], year: number, part: string | null): Map<Day, string> {
  const kept = days
    .filter((holiday) => isKept(holiday, year, part))
    .map((holiday) => ({ holiday, day: dayIn(holiday, year) }));
  const holidays = new Map(kept.map(({ holiday, day }) => [day, holiday.name]));
  for (const { holiday, day } of kept) {
    const other = dayInstead(holiday, day, holidays);
    if (other) holidays.set(other, holiday.name);
  }
  // A New Year's Day on a Saturday gives the last day of the year before.
  const next = days.find(({ on, moves }) => on === '01-01' && moves === 'nearest');
  if (next && weekdayOf(`${year + 1}-01-01`) === 6) holidays.set(`${year}-12-31`, next.name);
  return holidays;
}

function dayInstead({ moves }: Holiday, day: Day, taken: ReadonlyMap<Day, string>): Day | null {
  const weekday = weekdayOf(day);
  if (!moves || (weekday !== 0 && weekday !== 6)) return null;
  if (moves === 'nearest') return addDays(day, weekday === 6 ? -1 : 1);
  if (moves === 'fromSunday') return weekday === 0 ? addDays(day, 1) : null;
  let free = addDays(day, weekday === 6 ? 2 : 1);
  while (taken.has(free)) free = addDays(free, 1);
  return free;
}
