import { withoutHolidays, type Calendar } from './calendar.ts';
import { countries, publicHolidays } from './holidays/public-holidays.ts';
import type { Regime } from './regimes.ts';
import regions from './regions.json' with { type: 'json' };
import type { RuleSource } from './rule.ts';

/** Where a period runs: whose days are counted, and which of them are holidays. */
export interface Place {
  /** IANA time zone; where a region has several, the one most people live in. */
  zone: string;
  calendar: Calendar;
  /** Null where no calendar is known for the place. */
  holidaySource: RuleSource | null;
}

const places = new Map<string, Place | null>();

/** The codes of a regime’s regions. */
export function regionsOf(regime: Regime): string[] {
  return Object.keys(regions[regime].regions);
}

/** Null where the regime has no such region. */
export function findPlace(regime: Regime, region: string | null): Place | null {
  const key = `${regime}/${region ?? ''}`;
  let place = places.get(key);
  if (place === undefined) {
    place = makePlace(regime, region);
    places.set(key, place);
  }
  return place;
}

function makePlace(regime: Regime, region: string | null): Place | null {
  const known = regions[regime];
  const zones: Record<string, string> = known.regions;
  if (region !== null && !Object.hasOwn(zones, region)) return null;
  const zone = region === null ? known.zone : zones[region]!;
  const [country, part] = countryOf(regime, region);
  const holidays = Object.hasOwn(countries, country) ? countries[country]! : null;
  return {
    zone,
    calendar: holidays ? publicHolidays(country, part) : withoutHolidays,
    holidaySource: holidays?.source ?? null,
  };
}

function countryOf(regime: Regime, region: string | null): [country: string, part: string | null] {
  if (regime === 'EU') {
    const [country = '', part = null] = (region ?? '').split('-');
    return [country, part];
  }
  if (regime === 'UK') return [region ?? 'UK', null];
  return [regime, region];
}
