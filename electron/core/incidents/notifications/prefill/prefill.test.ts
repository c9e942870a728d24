import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../../shared/rules/breach/form/read-form.ts';
import { saySource } from './prefill-entry.ts';
import { prefill } from './prefill.ts';
import { arbitraryKnown } from './testing/arbitrary-known.ts';

describe('what a notification is prefilled with', () => {
  it('is never a mistake in the form, whatever is known', () => {
    fc.assert(
      fc.property(arbitraryKnown, (facts) => {
        const values = Object.fromEntries([...prefill(facts)].map(([number, { value }]) => [number, value]));
        const { isEstablishedInEea } = facts;
        const { invalid } = readForm({
          values,
          facts: { isEstablishedInEea, isAfter72Hours: false },
          language: 'en',
        });
        expect(invalid).toEqual([]);
      }),
    );
  });

  it('says something and where it comes from, and leaves no place of a text unfilled', () => {
    fc.assert(
      fc.property(arbitraryKnown, (facts) => {
        for (const { value, sources } of prefill(facts).values()) {
          expect(typeof value === 'number' || value.length > 0).toBe(true);
          expect(sources.length).toBeGreaterThan(0);
          for (const source of sources) expect(saySource(source, facts.words)).not.toMatch(/[{}]|undefined|NaN/);
          expect(JSON.stringify(value).replaceAll('{nicht}', '')).not.toMatch(/[{}]|undefined|NaN/);
        }
      }),
    );
  });

  it('leaves open in a complete one what nobody has said', () => {
    fc.assert(
      fc.property(arbitraryKnown, (facts) => {
        const open = [...prefill({ ...facts, type: 'complete', isIncomplete: false }).values()].filter(({ sources }) =>
          sources.some(({ id }) => id === 'from.open'),
        );
        // That a cause is unknown may be said for good.
        expect(open.map(({ number, value }) => [number, value])).toEqual(
          facts.facts.cause === 'unknown' ? [[61, 'unknown']] : [],
        );
      }),
    );
  });
});
