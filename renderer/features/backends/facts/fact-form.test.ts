import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backendFact, type BackendFact } from '../../../../shared/contract/backend-facts.ts';
import { readRoles, toFact, toFactTexts, writeRoles } from './fact-form.ts';

const day = fc.option(fc.constantFrom('2026-01-31', '2025-12-01'));
const coverage = fc.constantFrom('all' as const, 'some' as const, 'none' as const, 'unknown' as const);
const role = fc.record({
  role: fc.stringMatching(/^[A-Za-zäöü][A-Za-zäöü ]{0,20}[a-z]$/),
  accounts: fc.nat({ max: 1000 }),
});
const fact: fc.Arbitrary<BackendFact> = fc.oneof(
  fc.record({
    topic: fc.constant('adminAccounts' as const),
    value: fc.record({ accounts: fc.nat({ max: 1000 }), roles: fc.array(role, { maxLength: 5 }) }),
  }),
  fc.record({
    topic: fc.constant('lastSignIn' as const),
    value: fc.record({ latest: day, longestUnused: day, never: fc.nat({ max: 9 }) }),
  }),
  fc.record({
    topic: fc.constant('secondFactor' as const),
    value: fc.record({ coverage, accounts: fc.constant(null) }),
  }),
  fc.record({
    topic: fc.constant('encryptionAtRest' as const),
    value: fc.record({ coverage, how: fc.string({ maxLength: 20 }) }),
  }),
);

describe('what is typed about a system', () => {
  it('says again what it was opened with', () => {
    fc.assert(
      fc.property(fact, (known) => {
        expect(toFact(known.topic, toFactTexts(known, '2026-11-22'))).toEqual(known);
      }),
    );
  });

  it('is refused by the contract where it is no number or no role', () => {
    const texts = toFactTexts(undefined, '2026-11-22');
    for (const changes of [{ accounts: 'many' }, { accounts: '' }, { accounts: '2', roles: 'owner' }])
      expect(backendFact.safeParse(toFact('adminAccounts', { ...texts, ...changes })).success).toBe(false);
  });
});

describe('roles, one per line', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(fc.array(role), (roles) => {
        expect(readRoles(writeRoles(roles))).toEqual(roles);
      }),
    );
  });

  it('may be spaced as one likes, and are nothing without a number', () => {
    expect(readRoles('  Owner=1 \n\n Super Admin  =  12')).toEqual([
      { role: 'Owner', accounts: 1 },
      { role: 'Super Admin', accounts: 12 },
    ]);
    expect(readRoles('Owner')).toBeNull();
    expect(readRoles('= 3')).toBeNull();
  });
});
