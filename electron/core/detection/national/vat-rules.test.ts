import { describe, expect, it } from 'vitest';
import { isVat, vatRules } from './vat-rules.ts';

/** From the imprints of companies and authorities, at least one for each country and each of its rules. */
const published = [
  'ATU13585627',
  'BE0697449992',
  'BE0428759497',
  'BG175074752',
  'CY10259033P',
  'CZ25123891',
  'CZ7103192745',
  'DE136695976',
  'DK13585628',
  'EE100931558',
  'EL094259216',
  'ES54362315K',
  'ESA13585625',
  'ESX2482300W',
  'FI20774740',
  'FR61954506077',
  'FRK7399859412',
  'GB980780684',
  'HR33392005961',
  'HU12892312',
  'IE6433435F',
  'IE8D79739I',
  'IT00743110157',
  'LT119511515',
  'LT100001919017',
  'LU15027442',
  'LV40003521600',
  'MT11679112',
  'NL004495445B01',
  'PL8567346215',
  'PT501964843',
  'RO18547290',
  'SE123456789701',
  'SI50223054',
  'SK2022749619',
  'XI980780684',
];

describe('VAT numbers', () => {
  it.each(published)('are right as %s', (number) => expect(isVat(number)).toBe(true));

  it('are tried for every country', () => {
    expect([...new Set(published.map((number) => number.slice(0, 2)))].sort()).toEqual(Object.keys(vatRules).sort());
  });

  it.each(published)('have no second last digit beside that of %s', (number) => {
    if (!/\d$/.test(number)) return;
    const others = Array.from('0123456789').filter((digit) => !number.endsWith(digit));
    // The Dutch and the Swedish end in a serial number that is not checked.
    const unchecked = ['NL', 'SE'].includes(number.slice(0, 2));
    expect(others.some((digit) => isVat(number.slice(0, -1) + digit))).toBe(unchecked);
  });

  it.each(['DE000000000', 'DE13669597', 'ZZ136695976', 'ATX13585627', '', 'DE'])('are not %s', (number) =>
    expect(isVat(number)).toBe(false),
  );
});
