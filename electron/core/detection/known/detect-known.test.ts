import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { defaultSettings, type KnownIdentifier } from '../detection-settings.ts';
import { detect } from '../detect.ts';
import { detectKnown, detectKnownNames } from './detect-known.ts';

const known: readonly KnownIdentifier[] = [
  { kind: 'email', value: 'Ana.Mueller@Example.org' },
  { kind: 'phone', value: '+49 171 3920000' },
  { kind: 'iban', value: 'DE89370400440532013000' },
  { kind: 'customer', value: 'K-4711-22' },
  { kind: 'name', value: 'Ana Müller-Lüdenscheidt' },
  { kind: 'session', value: '' },
];
const find = (text: string): string[] =>
  [detectKnown, detectKnownNames]
    .flatMap((search) => search(text, { ...defaultSettings, known }))
    .filter(({ reason }) => reason === 'known')
    .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('what is known of the person', () => {
  it.each([
    ['Meine Adresse: ANA.MUELLER@EXAMPLE.ORG.', 'email ANA.MUELLER@EXAMPLE.ORG'],
    ['0171 3920000', 'phone 0171 3920000'],
    ['0049 171/392-00-00', 'phone 0049 171/392-00-00'],
    ['+49 (0)171 39 20 000', 'phone +49 (0)171 39 20 000'],
    ['(0171) 3920000', 'phone (0171) 3920000'],
    ['die 1713920000', 'phone 1713920000'],
    ['um 10 0171 3920000', 'phone 0171 3920000'],
    ['de89 3704 0044 0532 0130 00', 'iban de89 3704 0044 0532 0130 00'],
    ['Nummer k471122', 'customerNumber k471122'],
    ['Nummer K 4711 22', 'customerNumber K 4711 22'],
    ['ana müller-lüdenscheidt hier', 'personName ana müller-lüdenscheidt'],
    ['ANA MUELLER LUEDENSCHEIDT', 'personName ANA MUELLER LUEDENSCHEIDT'],
    ['Müller-Lüdenscheidt, Ana', 'personName Müller-Lüdenscheidt, Ana'],
    ['Ana Mu\u0308ller-Lu\u0308denscheidt', 'personName Ana Mu\u0308ller-Lu\u0308denscheidt'],
  ])('is found in any writing: %s', (text, expected) => expect(find(text)).toEqual([expected]));

  it.each([
    'xana.mueller@example.org',
    'ana.mueller@example.org.au',
    '01713920000123',
    '0172 3920000',
    '+43 171 3920000',
    'K-4711-220',
    'XK471122',
    'Anabel Müller-Lüdenscheidter',
    'DE89 3704 0044 0532 0130 001',
    'k and 4711, 22',
  ])('is not found in another word or number: %s', (text) => expect(find(text)).toEqual([]));

  it('is certain', () => {
    expect(detectKnown('0171 3920000', { ...defaultSettings, known })).toMatchObject([
      { confidence: 1, validated: true, reason: 'known', normalised: '+491713920000' },
    ]);
  });

  it('includes each word of a name that begins with a capital', () => {
    const settings = { ...defaultSettings, known: [{ kind: 'name', value: 'Will Berger' }] };
    const parts = detectKnownNames('Herr Berger will, Will auch, BERGER', settings);
    expect(parts.map(({ start, reason }) => [start, reason])).toEqual([
      [18, 'known.part'],
      [5, 'known.part'],
      [29, 'known.part'],
    ]);
  });

  it.each([
    ['ana.mueller@shop.example', { kind: 'name', value: 'Ana Müller' }],
    ['ana@shop.example', { kind: 'firstName', value: 'Ana' }],
    ['s-4711@shop.example', { kind: 'session', value: 's-4711' }],
  ])('never hides only a part of an e-mail address: %s', (address, identifier) => {
    const [first, ...more] = detect(`Mail ${address} please`, { ...defaultSettings, known: [identifier] });
    expect(first).toMatchObject({ type: 'email', start: 5, end: 5 + address.length });
    expect(more).toEqual([]);
  });

  it('is nothing where nothing is known', () => expect(detectKnown('0171 3920000', defaultSettings)).toEqual([]));

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['numbers', '0171 3920000 '.repeat(7_700)],
    ['names', 'Ana '.repeat(25_000)],
    ['signs', '@'.repeat(100_000)],
  ])('takes no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
