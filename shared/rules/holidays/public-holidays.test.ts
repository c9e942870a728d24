import { describe, expect, it } from 'vitest';
import { isWeekend } from '../calendar.ts';
import { addDays, weekdayOf, type Day } from '../days.ts';
import { regionsOf } from '../place.ts';
import { orthodoxEaster, westernEaster } from './easter.ts';
import { countries, publicHolidays } from './public-holidays.ts';

function holidaysOf(country: string, part: string | null, year: number): Day[] {
  const { holidayOn } = publicHolidays(country, part);
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1))
    if (holidayOn(day)) days.push(day);
  return days;
}

describe('Easter Sunday', () => {
  it.each([
    [2019, '2019-04-21', '2019-04-28'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2035, '2035-03-25', '2035-04-29'],
    [2038, '2038-04-25', '2038-04-25'],
    [2049, '2049-04-18', '2049-04-25'],
  ])('of %i', (year, western, orthodox) => {
    expect([westernEaster(year), orthodoxEaster(year)]).toEqual([western, orthodox]);
  });

  it('is a Sunday between 22 March and 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const easter = westernEaster(year);
      expect(weekdayOf(easter)).toBe(0);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      expect(weekdayOf(orthodoxEaster(year))).toBe(0);
    }
  });
});

describe('public holidays', () => {
  it('of Germany differ from Land to Land', () => {
    const { holidayOn: bavaria } = publicHolidays('DE', 'BY');
    const { holidayOn: berlin } = publicHolidays('DE', 'BE');
    const { holidayOn: saxony } = publicHolidays('DE', 'SN');
    const { holidayOn: anywhere } = publicHolidays('DE', null);
    expect(bavaria('2026-06-04')).toBe('Fronleichnam');
    expect(berlin('2026-06-04')).toBeNull();
    expect(berlin('2026-03-08')).toBe('Internationaler Frauentag');
    expect(berlin('2018-03-08')).toBeNull();
    expect(saxony('2026-11-18')).toBe('Buß- und Bettag');
    expect(anywhere('2026-10-31')).toBeNull();
    expect(anywhere('2026-10-03')).toBe('Tag der Deutschen Einheit');
    // Only municipalities with more Catholics keep it in Bavaria.
    expect(bavaria('2026-08-15')).toBeNull();
  });

  it.each([
    ['ENG', ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28']],
    ['SCT', ['01-01', '01-02', '04-03', '05-04', '05-25', '06-15', '08-03', '11-30', '12-25', '12-26', '12-28']],
    [
      'NIR',
      ['01-01', '03-17', '04-03', '04-06', '05-04', '05-25', '07-12', '07-13', '08-31', '12-25', '12-26', '12-28'],
    ],
  ])('of %s in 2026 are those of GOV.UK', (nation, days) => {
    expect(holidaysOf(nation, null, 2026)).toEqual(days.map((day) => `2026-${day}`));
  });

  it.each([
    ['Christmas on a Saturday', 2027, ['2027-12-27', '2027-12-28']],
    ['Christmas on a Sunday', 2022, ['2022-12-26', '2022-12-27']],
  ])('give two days off for %s in England', (_name, year, expected) => {
    const weekdays = holidaysOf('ENG', null, year).filter((day) => day > `${year}-12-20` && !isWeekend(day));
    expect(weekdays).toEqual(expected);
  });

  it('of the United States move to the nearest weekday, in California from a Sunday alone', () => {
    const federal = publicHolidays('US', 'VA').holidayOn;
    expect(federal('2026-07-03')).toBe('Independence Day');
    expect(federal('2021-12-31')).toBe('New Year’s Day');
    expect(federal('2027-06-18')).toBe('Juneteenth');
    expect(federal('2026-03-31')).toBeNull();
    const california = publicHolidays('US', 'CA').holidayOn;
    expect(california('2024-04-01')).toBe('Cesar Chavez Day');
    expect(california('2026-11-27')).toBe('Day after Thanksgiving');
  });

  it('of one canton are not those of another', () => {
    expect(publicHolidays('CH', 'ZH').holidayOn('2026-06-04')).toBeNull();
    expect(publicHolidays('CH', 'LU').holidayOn('2026-06-04')).toBe('Fronleichnam');
    expect(publicHolidays('CH', null).holidayOn('2026-08-01')).toBe('Bundesfeier');
  });

  it('that came or went count in their years', () => {
    expect(publicHolidays('DK', null).holidayOn('2023-05-05')).toBe('Store bededag');
    expect(publicHolidays('DK', null).holidayOn('2024-04-26')).toBeNull();
    expect(publicHolidays('IE', null).holidayOn('2030-02-01')).toBe('St Brigid’s Day');
    expect(publicHolidays('PL', null).holidayOn('2025-12-24')).toBe('Wigilia');
  });

  it('are known for each country and each Land that a case can lie in', () => {
    for (const region of regionsOf('EU')) {
      const [country = '', part = null] = region.split('-');
      expect(holidaysOf(country, part, 2026).length, region).toBeGreaterThanOrEqual(8);
    }
    for (const nation of regionsOf('UK')) expect(holidaysOf(nation, null, 2026).length).toBeGreaterThanOrEqual(8);
    for (const canton of regionsOf('CH')) expect(holidaysOf('CH', canton, 2026).length).toBeGreaterThanOrEqual(5);
  });

  it('name only regions there are', () => {
    const known = new Map([
      ['DE', regionsOf('EU').flatMap((region) => region.split('DE-')[1] ?? [])],
      ['CH', regionsOf('CH')],
      ['US', regionsOf('US')],
    ]);
    for (const [country, { days }] of Object.entries(countries)) {
      for (const { in: parts = [] } of days) for (const part of parts) expect(known.get(country)).toContain(part);
    }
  });
});
