import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFields, type RecordFields, type RecordInput } from '../../../../shared/contract/records/fields.ts';
import type { RecordChange } from '../../../../shared/contract/records/records.ts';
import { compareFields } from './compare-fields.ts';

const words = fc.constantFrom('Antworten', 'Werbung', 'Training', 'Betrieb');
const fields: fc.Arbitrary<RecordFields> = fc
  .record({
    name: words,
    languages: fc.uniqueArray(fc.constantFrom('de', 'en', 'fr')),
    purposes: fc.array(
      fc.record({
        name: words,
        basisNote: words,
        consent: fc.option(fc.record({ text: words, version: words })),
      }),
      { maxLength: 4 },
    ),
    data: fc.array(fc.record({ category: fc.constantFrom('contact' as const, 'health' as const), erasure: words })),
    measures: fc.array(
      fc.record({ kind: fc.constantFrom('backup' as const, 'training' as const), description: words }),
      { maxLength: 4 },
    ),
    representative: fc.option(fc.record({ name: words, contact: words })),
    transfers: fc.array(fc.record({ to: words, safeguard: fc.constantFrom('none' as const, 'derogation' as const) })),
  })
  .map((input: RecordInput) => recordFields.parse(input));

/** Carries the differences out, one after another. */
function apply(before: RecordFields, changes: readonly RecordChange[]): unknown {
  const result = structuredClone(before) as unknown as Record<string, unknown>;
  for (const { path, before: was, after } of changes) {
    const steps = path.split('.');
    const last = steps.pop()!;
    const holder = steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], result);
    if (!Array.isArray(holder)) (holder as Record<string, unknown>)[last] = after;
    else if (after === null) expect(holder.splice(Number(last), 1)).toEqual([was]);
    else holder.splice(Number(last), 0, after);
  }
  return result;
}

describe('what differs between two revisions', () => {
  it('is nothing between one and itself', () => {
    fc.assert(
      fc.property(fields, (one) => {
        expect(compareFields(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it('makes the other of the one when it is carried out', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        expect(apply(one, compareFields(one, other))).toEqual(other);
      }),
    );
  });

  it('names the field of a part that only moved down because another came before it', () => {
    const one = recordFields.parse({ name: 'x', purposes: [{ name: 'Antworten', basisNote: 'a' }] });
    const other = recordFields.parse({
      name: 'x',
      purposes: [{ name: 'Werbung' }, { name: 'Antworten', basisNote: 'b' }],
    });
    expect(compareFields(one, other)).toEqual([
      { path: 'purposes.0', before: null, after: other.purposes[0] },
      { path: 'purposes.1.basisNote', before: 'a', after: 'b' },
    ]);
  });
});
