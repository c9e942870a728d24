import type { Regime } from '../contract/rights.ts';
import table from './authorities.json' with { type: 'json' };

/** Whose processing it supervises. any: that of public and private bodies alike. */
export type AuthoritySector = 'any' | 'private' | 'public' | 'federal' | 'journalism' | 'institutions';

/** A supervisory authority (Art. 51 GDPR) and how it is reached. */
export interface Authority {
  /** A country, or a German Land as in DE-BY. */
  region: string;
  sector: AuthoritySector;
  name: string;
  website: string;
  email: string | null;
  /** Where a data subject complains; null: see the website. */
  complaintForm: string | null;
  source: { title: string; url: string; isConfirmed: boolean };
}

const sources: Record<string, Authority['source']> = table.sources;

export const authorities: readonly Authority[] = table.authorities.map(({ source, sector, ...authority }) => ({
  ...authority,
  sector: sector as AuthoritySector,
  source: sources[source]!,
}));

/**
 * The authority competent for an organisation seated in a region; in Germany that of the Land for private bodies, and the
 * federal one for federal bodies alone. Null where the region does not say it: DE without a Land, and countries that are
 * not in the table.
 */
export function findAuthority(
  regime: Regime,
  region: string | null,
  sector: 'private' | 'public' | 'federal' = 'private',
): Authority | null {
  const place = regime === 'UK' ? 'GB' : regime === 'CH' ? 'CH' : regime === 'EU' ? region : null;
  return authorities.find((each) => each.region === place && (each.sector === 'any' || each.sector === sector)) ?? null;
}
