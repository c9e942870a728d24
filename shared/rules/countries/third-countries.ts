import type { Day } from '../days.ts';
import adequacy from './adequacy-decisions.json' with { type: 'json' };
import eea from './eea.json' with { type: 'json' };

/** A decision of the Commission under Art. 45(3) GDPR. Countries are ISO 3166-1 alpha-2. */
export interface AdequacyDecision {
  country: string;
  decision: string;
  validFrom: Day;
  /** Inclusive; null: no end is set. */
  validTo: Day | null;
  /** certified, commercial: only recipients of that kind are covered, which the country alone does not say. */
  onlyFor: 'certified' | 'commercial' | null;
}

const inside = new Set(eea.countries);

export const adequacyDecisions = adequacy.decisions as readonly AdequacyDecision[];
/** Where the countries are known from, and as of which day. */
export const countrySources = [eea, adequacy].map(({ source, asOf }) => ({ ...source, asOf }));

/** Outside the EEA: Chapter V GDPR applies to what is sent there. */
export function isThirdCountry(country: string): boolean {
  return !inside.has(country);
}

export function findAdequacyDecision(country: string, on: Day): AdequacyDecision | null {
  const isInForce = ({ validFrom, validTo }: AdequacyDecision): boolean =>
    validFrom <= on && (validTo === null || on <= validTo);
  return adequacyDecisions.find((decision) => decision.country === country && isInForce(decision)) ?? null;
}
