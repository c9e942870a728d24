import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { firstFilters, isFiltered, toInput } from './record-filters.ts';

const id = '8f2d0f0a-0c6f-4f1b-9d55-1f6b1a3c2e11';

describe('the filters of the records', () => {
  it('ask for all records while they are empty', () => {
    expect(toInput(firstFilters)).toEqual({});
    expect(isFiltered(firstFilters)).toBe(false);
  });

  it('are sent as the contract takes them', () => {
    const filters = {
      words: ' support ',
      controllerId: id,
      role: 'processor',
      state: 'draft',
      botId: id,
      review: 'due',
    };
    const input = toInput(filters);
    expect(input).toEqual({
      words: 'support',
      controllerId: id,
      role: 'processor',
      state: 'draft',
      botId: id,
      reviewDue: true,
    });
    expect(contract.records.list.input.safeParse(input).success).toBe(true);
    expect(isFiltered(filters)).toBe(true);
  });
});
