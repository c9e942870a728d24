import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingReasons, safetyChecks, type CheckOutcome } from '../../../../shared/contract/backend-safety.ts';
import { compareInspection, knownAfter, type Comparable, type ComparedInspection } from './compare.ts';

const finding: fc.Arbitrary<Comparable> = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  check: fc.constantFrom(...safetyChecks),
  seenBy: fc.constantFrom('usual', 'probe'),
});
const outcomes: fc.Arbitrary<CheckOutcome[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom('checked' as const, 'partly' as const, 'notChecked' as const),
      reason: fc.option(fc.constantFrom(...missingReasons)),
    }),
    { minLength: safetyChecks.length, maxLength: safetyChecks.length },
  )
  .map((states) => states.map((state, index) => ({ check: safetyChecks[index]!, ...state })));
const inspection: fc.Arbitrary<ComparedInspection<Comparable>> = fc.record({
  checks: outcomes,
  findings: fc.uniqueArray(finding, { selector: ({ key }) => key, maxLength: 4 }),
});
const history = fc.array(inspection, { maxLength: 5 });

describe('a comparison of inspections', () => {
  it('mentions each finding once, and calls new only what was not known', () => {
    fc.assert(
      fc.property(history, inspection, (before, last) => {
        const known = knownAfter(before);
        const changes = compareInspection(last, known);
        const keys = changes.map(({ finding: { key } }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...known.keys(), ...last.findings.map(({ key }) => key)]));
        for (const { finding: one, change } of changes) {
          const isFound = last.findings.some(({ key }) => key === one.key);
          expect(change === 'new' || change === 'same').toBe(isFound);
          if (isFound) expect(change === 'same').toBe(known.has(one.key));
        }
      }),
    );
  });

  it('leaves known afterwards exactly what is not gone', () => {
    fc.assert(
      fc.property(history, inspection, (before, last) => {
        const changes = compareInspection(last, knownAfter(before));
        const kept = changes.filter(({ change }) => change !== 'gone').map(({ finding: { key } }) => key);
        expect([...knownAfter([...before, last]).keys()].toSorted()).toEqual(kept.toSorted());
      }),
    );
  });

  it('takes nothing for gone that was not looked for', () => {
    const unchecked = safetyChecks.map((check) => ({ check, state: 'notChecked', reason: 'notReached' }) as const);
    fc.assert(
      fc.property(history, (before) => {
        const changes = compareInspection({ checks: unchecked, findings: [] }, knownAfter(before));
        expect(changes.every(({ change }) => change === 'notChecked')).toBe(true);
      }),
    );
  });
});
