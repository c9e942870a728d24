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
