import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { firstFilters, listYears, toListInput } from './incident-filters.ts';

describe('what is asked for above the list of incidents', () => {
  it('is everything where nothing was chosen', () => {
    expect(toListInput(firstFilters, 'de')).toEqual({ language: 'de' });
  });

  it('fits the contract with every field chosen', () => {
    const filters = { state: 'closed', year: '2026', controllerId: '01890a5d-ac96-774b-bcce-b302099a8057' };
    const input = toListInput(filters, 'en');
    expect(contract.incidents.list.input.parse(input)).toMatchObject({ isOpen: false, year: 2026, drills: false });
  });

  it('offers the years from this one back to the first of the GDPR', () => {
    expect(listYears('2020-05-01')).toEqual(['2020', '2019', '2018']);
  });
});
