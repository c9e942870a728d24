import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract/index.ts';
import { findFieldProblems } from '../../../lib/field-problems.ts';
import { firstFilters, isFiltered, toInput } from './advice-filters.ts';

describe('the filters of the advice log', () => {
  it('ask for everything at first', () => {
    expect(isFiltered(firstFilters)).toBe(false);
    expect(toInput(firstFilters)).toEqual({});
  });

  it('ask in the words of the contract', () => {
    const filters = { outcome: 'notFollowed', from: '2026-01-01', to: '2026-12-31' };
    expect(isFiltered(filters)).toBe(true);
    expect(toInput(filters)).toEqual(filters);
    expect(findFieldProblems(contract.records['advice.list'].input, toInput(filters))).toEqual({});
  });
});
