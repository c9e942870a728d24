import type { Regime } from './regimes.ts';
import { isVerified, type RuleSource } from './rule.ts';
import table from './authorities.json' with { type: 'json' };

/** Whose processing it supervises. any: that of public and private bodies alike. */
export type AuthoritySector = 'any' | 'private' | 'public' | 'federal' | 'journalism' | 'institutions';

/** Where an entry is known from; not confirmed: recalled, and to be checked with the authority. */
export interface AuthoritySource extends Pick<RuleSource, 'verification'> {
  title: { de: string; en: string };
  url: string | null;
  isConfirmed: boolean;
}

/** A supervisory authority (Art. 51 GDPR) and how it is reached. */
export interface Authority {
  /** Region and sector. */
  id: string;
  /** A country, or a German Land as in DE-BY. */
  region: string;
  sector: AuthoritySector;
  name: string;
  website: string;
  email: string | null;
  /** Where a data subject complains; null: see the website. */
  complaintForm: string | null;
  /** Where a controller notifies a breach; null: start at the website. */
  breachForm: { url: string; source: AuthoritySource } | null;
  source: AuthoritySource;
}

const written = table.sources as Record<string, Omit<AuthoritySource, 'isConfirmed'>>;

export const authorities: readonly Authority[] = table.authorities.map(
  ({ source, sector, breachForm, ...authority }) => ({
    ...authority,
    id: sector === 'any' ? authority.region : `${authority.region}.${sector}`,
    sector: sector as AuthoritySector,
    breachForm: breachForm && { url: breachForm.url, source: readSource(breachForm.source) },
    source: readSource(source),
  }),
);

function readSource(key: string): AuthoritySource {
  const source = written[key]!;
  return { ...source, isConfirmed: isVerified(source) };
}

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
