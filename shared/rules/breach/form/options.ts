import { authorities } from '../../authorities.ts';
import eea from '../../countries/eea.json' with { type: 'json' };
import type { FormRule } from './schema.ts';

export interface ReadOption {
  value: string;
  label: string;
}

type Language = 'de' | 'en';

/** Every option a field can have, in its order; none where it takes the user’s own words. */
export function allOptions(rule: FormRule, language: Language): ReadOption[] {
  if (rule.optionsFrom === 'eeaCountries') return countryOptions(language);
  if (rule.optionsFrom === 'eeaAuthorities') return authorityOptions(language);
  return (rule.options ?? []).map(({ value, label }) => ({ value, label: label[language] }));
}

function countryOptions(language: Language): ReadOption[] {
  const nameOf = countryNames(language);
  const options = eea.countries.map((value) => ({ value, label: nameOf(value) }));
  return options.toSorted((a, b) => a.label.localeCompare(b.label, language));
}

function authorityOptions(language: Language): ReadOption[] {
  const nameOf = countryNames(language);
  const inEea = new Set(eea.countries);
  return authorities
    .filter(({ region }) => inEea.has(region.slice(0, 2)))
    .map(({ id, region, name }) => ({ value: id, label: `${nameOf(region.slice(0, 2))}: ${name}` }));
}

function countryNames(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return (code) => names.of(code) ?? code;
}
