import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { startOfDay } from '../../lib/local-day.ts';
import { hasFilters, noFilters, toSearch } from './filters.ts';

const reason = { purpose: 'review' };

describe('the search that the fields ask for', () => {
  it('leaves out what is not chosen and is one core accepts', () => {
    const search = toSearch(noFilters, reason);
    expect(JSON.parse(JSON.stringify(search))).toEqual({ reason, limit: 100, sort: 'newest' });
    expect(contract.transcripts.search.input.safeParse(search).success).toBe(true);
  });

  it('counts the last day whole', () => {
    expect(toSearch({ ...noFilters, to: '2026-11-22' }, reason).to).toBe(startOfDay('2026-11-23'));
  });

  it('orders by relevance only where there are words', () => {
    expect(toSearch({ ...noFilters, sort: 'relevance' }, reason).sort).toBe('newest');
    expect(toSearch({ ...noFilters, sort: 'relevance', text: ' iban ' }, reason)).toMatchObject({
      sort: 'relevance',
      text: 'iban',
    });
  });

  it('knows whether anything narrows it', () => {
    expect(hasFilters({ ...noFilters, sort: 'relevance', text: '  ' })).toBe(false);
    expect(hasFilters({ ...noFilters, role: 'bot' })).toBe(true);
  });
});
