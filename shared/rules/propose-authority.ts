import type { ControllerFields } from '../contract/controllers.ts';
import { findAuthority } from './authorities.ts';
import { findLaender, nameLand } from './find-laender.ts';
import reasons from './propose-authority.json' with { type: 'json' };
import { regimes } from './regimes.ts';

type Sector = 'private' | 'public' | 'federal';

export interface AuthorityProposal {
  /** Of the authority; null where the organisation does not say which one it is. */
  id: string | null;
  why: { de: string; en: string };
}

/**
 * The authority competent for an organisation, by its law (EU-DE-BY, UK, CH) and, where that leaves the German Land open,
 * by its establishments: only where every one of them names the same Land.
 */
export function proposeAuthority(
  { defaultRegime, establishments }: Pick<ControllerFields, 'defaultRegime' | 'establishments'>,
  sector: Sector,
): AuthorityProposal {
  const law = defaultRegime.trim().toUpperCase();
  const [name = '', ...rest] = law.split('-');
  const regime = regimes.safeParse(name).data;
  const region = rest.join('-');
  const isGerman = regime === 'EU' && (region === 'DE' || region.startsWith('DE-'));
  if (isGerman && sector === 'federal') return propose('DE.federal', 'federal', law);
  if (regime === 'EU' && region === '') return propose(null, 'noCountry', law);
  if (regime === 'EU' && region === 'DE') return proposeInGermany(establishments, sector, law);
  if (regime === 'CH' && sector === 'public') return propose(null, 'cantonal', law);
  const found = regime ? findAuthority(regime, region || null, sector) : null;
  return found ? propose(found.id, 'byLaw', law) : propose(null, 'notListed', law);
}

function proposeInGermany(establishments: readonly string[], sector: Sector, law: string): AuthorityProposal {
  const named = establishments.map(findLaender);
  const [land, ...others] = new Set(named.flatMap((each) => [...each]));
  if (land === undefined) return propose(null, 'noLand', law);
  if (others.length > 0) return propose(null, 'severalLaender', law);
  if (named.some((each) => each.size === 0)) return propose(null, 'someWithoutLand', law);
  return propose(findAuthority('EU', land, sector)?.id ?? null, 'byEstablishment', law, land);
}

function propose(id: string | null, reason: keyof typeof reasons, law: string, land = ''): AuthorityProposal {
  const say = (language: 'de' | 'en'): string =>
    reasons[reason][language].replaceAll('{law}', law).replaceAll('{land}', nameLand(land, language));
  return { id, why: { de: say('de'), en: say('en') } };
}
