import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameExternalId,
  isSameIdentifier,
  kindOf,
  readWanted,
  storedSpellings,
  toComparable,
  type Wanted,
} from './identifier-kinds.ts';

const want = (kind: string, value: string, region = 'DE'): Wanted => readWanted([{ kind, value }], region)[0]!;

describe('identifiers', () => {
  it.each([
    ['email', 'Ana@Example.de', { kind: 'mail', value: ' ana@example.DE ' }],
    ['email', 'ana@example.de', { kind: 'user', value: 'ana@example.de' }],
    ['phone', '0171 3920000', { kind: 'whatsapp', value: '491713920000' }],
    ['phone', '+49 171 3920000', { kind: 'phone', value: '0171/392-00-00' }],
    ['phone', '+49 171 3920000', { kind: 'contact', value: '+49 (0)171 3920000' }],
    ['customerNumber', 'k-4711', { kind: 'customer', value: 'K- 4711' }],
    ['session', 's-1', { kind: 'threadId', value: 's-1' }],
    ['employee', 'E4000', { kind: 'employee', value: 'e4000' }],
  ])('%s %s is the same as %o', (kind, value, stored) =>
    expect(isSameIdentifier(want(kind, value), stored, 'DE')).toBe(true),
  );

  it.each([
    ['email', 'ana@example.de', { kind: 'email', value: 'johanna@example.de' }],
    ['email', 'ana@example.de', { kind: 'email', value: 'ana@example.de.com' }],
    ['phone', '0171 3920000', { kind: 'phone', value: '0171 39200001' }],
    ['phone', '0171 3920000', { kind: 'phone', value: '+43 171 3920000' }],
    ['phone', '+491713920000', { kind: 'order', value: '491713920000' }],
    ['customerNumber', '4711', { kind: 'order', value: '4711' }],
    ['session', 'aB3', { kind: 'session', value: 'Ab3' }],
    ['name', 'Ana Berg', { kind: 'name', value: 'Ana Berg' }],
    ['email', 'ana@example.de', { kind: 'name', value: 'ana@example.de' }],
  ])('%s %s is not the same as %o', (kind, value, stored) =>
    expect(isSameIdentifier(want(kind, value), stored, 'DE')).toBe(false),
  );

  it('reads a telephone number without its country as one of the region', () => {
    const austrian = want('phone', '0664 1234567', 'AT');
    expect(austrian.comparable).toBe('+436641234567');
    expect(isSameIdentifier(austrian, { kind: 'phone', value: '0664/1234567' }, 'AT')).toBe(true);
    expect(isSameIdentifier(austrian, { kind: 'phone', value: '+49 664 1234567' }, 'AT')).toBe(false);
    // Stored as if it were dialled in Germany, and still found.
    expect(storedSpellings([austrian])).toContain('+496641234567');
  });

  it('lists each once, whatever it is called', () => {
    const given = [
      { kind: 'email', value: 'Ana@example.de' },
      { kind: 'e-mail', value: 'ana@example.de' },
      { kind: 'mobile', value: '0171 3920000' },
      { kind: 'phone', value: '+49 171 3920000' },
      { kind: 'phone', value: 'none' },
    ];
    expect(readWanted(given, 'DE').map(({ kind, comparable }) => [kind, comparable])).toEqual([
      ['email', 'ana@example.de'],
      ['phone', '+491713920000'],
    ]);
  });

  it.each([
    ['email', 'ana@example.de', 'Ana@example.de', true],
    ['user', 'u-1', 'u-1', true],
    ['user', 'u-1', 'U-1', false],
    ['user', 'u-1', 'u-11', false],
    ['phone', '+49 171 3920000', '491713920000', true],
    ['phone', '+49 171 3920000', 'x491713920000', false],
    ['name', 'ana', 'ana', false],
  ])('a person called by %s %s is %s: %s', (kind, value, externalId, expected) =>
    expect(isSameExternalId(want(kind, value), externalId, 'DE')).toBe(expected),
  );
});

describe('comparing identifiers', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const email = fc.tuple(word, word).map(([name, host]) => `${name}@${host}.example`);
  const number = fc.stringMatching(/^K-[0-9]{3,8}$/);
  const phone = fc.stringMatching(/^\+49[1-9][0-9]{6,9}$/);
  const some = fc.oneof(
    email.map((value) => ({ kind: 'email', value })),
    number.map((value) => ({ kind: 'customerNumber', value })),
    phone.map((value) => ({ kind: 'phone', value })),
    word.map((value) => ({ kind: 'session', value })),
  );

  it('never takes one that holds the other, or is held by it, for the same', () => {
    fc.assert(
      fc.property(
        some,
        fc.stringMatching(/^[a-z0-9]{0,3}$/),
        fc.stringMatching(/^[0-9]{0,3}$/),
        (one, before, after) => {
          fc.pre(before + after !== '');
          const start = one.kind === 'phone' ? '' : before;
          const longer = { kind: one.kind, value: `${start}${one.value}${after}` };
          fc.pre(longer.value !== one.value);
          expect(isSameIdentifier(want(one.kind, one.value), longer, 'DE')).toBe(false);
          expect(isSameIdentifier(want(longer.kind, longer.value), one, 'DE')).toBe(false);
          expect(isSameExternalId(want(one.kind, one.value), longer.value, 'DE')).toBe(false);
        },
      ),
    );
  });

  it('is looked for under a spelling by which it may be stored', () => {
    fc.assert(
      fc.property(some, ({ kind, value }) => {
        const comparable = toComparable(kindOf(kind), value, 'DE');
        expect(storedSpellings([want(kind, value)])).toContain(comparable);
      }),
    );
  });
});
