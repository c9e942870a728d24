import { addDays, dayOf, numberOf, type Day } from '../days.ts';

/** Easter Sunday of the western churches, as Gregory’s reform of 1582 computes it. */
export function westernEaster(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const fullMoon = 21 + epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  return sundayAfter(addDays(`${year}-03-01`, fullMoon - 1));
}

/** Easter Sunday of the orthodox churches: the Julian computus, as a day of the Gregorian calendar. */
export function orthodoxEaster(year: number): Day {
  const epact = (19 * (year % 19) + 15) % 30;
  const julianLag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return sundayAfter(addDays(`${year}-03-21`, epact + julianLag));
}

/** 1 January 1970 was a Thursday. */
function sundayAfter(day: Day): Day {
  const number = numberOf(day);
  return dayOf(number + 7 - ((number + 4) % 7));
}
