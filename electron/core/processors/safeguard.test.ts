import { describe, expect, it } from 'vitest';
import { isSafeguarded, listThirdCountries } from './safeguard.ts';
import { makeProcessor } from './testing/make-processor.ts';

const today = '2026-11-26';
const transfer = (
  country: string,
  safeguard: 'adequacyDecision' | 'standardContractualClauses' | 'none',
  expiresOn?: string,
) => ({
  country,
  safeguard,
  ...(expiresOn !== undefined && { expiresOn }),
});

describe('third countries of a processor', () => {
  it('are found in its seat, its places and its transfers, each once', () => {
    const transfers = [transfer('US', 'none'), transfer('DE', 'none')];
    const fields = makeProcessor({ country: 'US', locations: ['NO', 'IN', 'FR'], transfers });
    expect(listThirdCountries(fields)).toEqual(['US', 'IN']);
  });

  it.each([
    ['it stays in the EEA', makeProcessor({ locations: ['NO'] }), true],
    ['nothing is entered for one of them', makeProcessor({ country: 'IN' }), false],
    ['the Commission decided for the whole country', makeProcessor({ country: 'CH' }), true],
    ['the decision covers certified recipients alone, and nobody says so', makeProcessor({ country: 'US' }), false],
    [
      'such a recipient is certified',
      makeProcessor({ country: 'US', transfers: [transfer('US', 'adequacyDecision')] }),
      true,
    ],
    [
      'a decision is named that there is not',
      makeProcessor({ country: 'IN', transfers: [transfer('IN', 'adequacyDecision')] }),
      false,
    ],
    ['there are clauses', makeProcessor({ transfers: [transfer('IN', 'standardContractualClauses')] }), true],
    ['they end on this day', makeProcessor({ transfers: [transfer('IN', 'standardContractualClauses', today)] }), true],
    [
      'they ended the day before',
      makeProcessor({ transfers: [transfer('IN', 'standardContractualClauses', '2026-11-25')] }),
      false,
    ],
    ['none is what is entered', makeProcessor({ transfers: [transfer('IN', 'none')] }), false],
    [
      'only one of two has one',
      makeProcessor({ locations: ['CN'], transfers: [transfer('IN', 'standardContractualClauses')] }),
      false,
    ],
  ])('where %s: safeguarded is %#', (_, fields, expected) => {
    expect(isSafeguarded(fields, today)).toBe(expected);
  });
});
