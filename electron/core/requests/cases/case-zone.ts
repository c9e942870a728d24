import type { Controller } from '../../../../shared/contract/controllers.ts';
import { regimes, type Regime } from '../../../../shared/contract/rights.ts';
import { localDay } from '../../../../shared/rules/local-day.ts';
import { listControllers } from '../../controllers/index.ts';
import type { RegisterReader } from '../../vault/index.ts';

/** Time zones of the organisations, by their ids. */
export function readZones(register: RegisterReader): (controllerId: string) => string {
  const zones = new Map(listControllers(register).map(({ id, zone }) => [id, zone]));
  return (controllerId) => zones.get(controllerId) ?? 'UTC';
}

/** The day it is in a time zone, as YYYY-MM-DD. */
export function dayIn(at: number, zone: string): string {
  return localDay(new Date(at).toISOString(), zone);
}

/** "EU-DE" is the law of the EU in Germany, "US-CA" that of California. Null where it names no law that is known. */
export function readDefaultLaw({ defaultRegime }: Controller): { regime: Regime; region: string | null } | null {
  const [name = '', ...rest] = defaultRegime.trim().toUpperCase().split('-');
  const regime = regimes.find((each) => each === name);
  return regime ? { regime, region: rest.length > 0 ? rest.join('-') : null } : null;
}

/** The instant at which the clocks of a zone show a time. @param shown that time as if it were UTC, epoch milliseconds */
export function instantOfClock(shown: number, zone: string): number {
  let at = shown;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  for (let tries = 0; tries < 2; tries++) at = shown - offsetAt(at, zone);
  return at;
}

function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at));
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
