import { listBreachRegimes } from './breach-regimes.ts';

/**
 * The breach laws that count for an organisation without further choice. Of its state or province, where it has one of
 * its own; else of its country.
 * @param defaultRegime as in EU-DE, UK-ENG, US-CA
 */
export function regimesForOrganisation(defaultRegime: string): string[] {
  const law = defaultRegime.trim().toUpperCase();
  const counting = (name: string): string[] =>
    listBreachRegimes()
      .filter(({ countsFor }) => countsFor.includes(name))
      .map(({ id }) => id);
  const own = counting(law);
  return own.length > 0 ? own : counting(law.split('-')[0]!);
}
