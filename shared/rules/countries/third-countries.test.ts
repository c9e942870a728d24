import { describe, expect, it } from 'vitest';
import { adequacyDecisions, countrySources, findAdequacyDecision, isThirdCountry } from './third-countries.ts';

describe('third countries', () => {
  it('are those outside the EEA', () => {
    expect(['DE', 'NO', 'IS', 'LI', 'IE'].filter(isThirdCountry)).toEqual([]);
    expect(['US', 'CH', 'GB', 'IN'].filter((country) => !isThirdCountry(country))).toEqual([]);
  });

  it('have a decision of the Commission from its first to its last day', () => {
    expect(findAdequacyDecision('GB', '2021-06-27')).toBeNull();
    expect(findAdequacyDecision('GB', '2031-12-27')).toMatchObject({ decision: '(EU) 2021/1772' });
    expect(findAdequacyDecision('GB', '2031-12-28')).toBeNull();
    expect(findAdequacyDecision('IN', '2026-11-26')).toBeNull();
    expect(findAdequacyDecision('US', '2026-11-26')).toMatchObject({ onlyFor: 'certified' });
  });

  it('are listed once each, none of them within the EEA, with a source that says how it is known', () => {
    const countries = adequacyDecisions.map(({ country }) => country);
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.every(isThirdCountry)).toBe(true);
    for (const source of countrySources) {
      expect(URL.canParse(source.url)).toBe(true);
      expect(source.isVerified).toBe(false);
    }
  });
});
