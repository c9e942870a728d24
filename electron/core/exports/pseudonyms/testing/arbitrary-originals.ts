import fc from 'fast-check';
import type { FindingType } from '../../../../../shared/contract/finding-types.ts';
import { normaliseIdentifier } from '../../../detection/index.ts';
import type { Original } from '../make-replacement.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
const letters = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzäöü')),
  minLength: 2,
  maxLength: 9,
});
const capitalised = letters.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const written: Partial<Record<FindingType, fc.Arbitrary<string>>> = {
  personName: capitalised,
  email: fc.tuple(letters, letters).map(([one, other]) => `${one}@${other}.example`),
  phone: digits(9).map((number) => `+49 176${number.slice(1)}`),
  iban: digits(20).map((number) => `DE${number}`),
  card: digits(16),
  ip: fc.ipV4(),
  customerNumber: digits(4).map((number) => `K-${number}`),
  'de.idnr': digits(11),
  licencePlate: digits(3).map((number) => `B-AB ${number}`),
  postalAddress: fc
    .tuple(capitalised, digits(2), digits(5))
    .map(([street, house, code]) => `${street}weg ${house}, ${code} Ort`),
  password: fc.string({ minLength: 4, maxLength: 12 }),
};
const original = fc.constantFrom(...(Object.keys(written) as FindingType[])).chain((type) =>
  written[type]!.map((text): Original => {
    const normalised = type === 'personName' ? text.toLowerCase() : normaliseIdentifier(type, text);
    return { type, normalised, written: text, ...(type === 'personName' && { nameKind: 'given' as const }) };
  }),
);
/** What may be found in a text, no two of them the same. */
export const originals = fc.uniqueArray(original, {
  minLength: 1,
  maxLength: 60,
  selector: ({ type, normalised }) => `${type} ${normalised}`,
});
