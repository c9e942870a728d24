import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectLicencePlates, mayHoldLicencePlate } from './detect-licence-plate.ts';
import districts from './licence-plate-districts.json' with { type: 'json' };

const find = (text: string): string[] =>
  mayHoldLicencePlate(text) ? detectLicencePlates(text).map(({ start, end }) => text.slice(start, end)) : [];

describe('licence plates', () => {
  it.each(['B-AB 1234', 'M-XY 123E', 'HH-A 1234', 'LÖ-CK 777', 'NMS-AB-123', 'AB12 CDE'])(
    'are found by their form: %s',
    (plate) => expect(find(`Das war ${plate}!`)).toEqual([plate]),
  );

  it.each([
    ['Kennzeichen: B AB 1', 'B AB 1'],
    ['mein Auto, b-ab 1234, steht dort', 'b-ab 1234'],
    ['Kennzeichen M-XY 12 H', 'M-XY 12 H'],
    ['Kennzeichen W-12345 A', 'W-12345 A'],
    ['Kennzeichen GU 123 AB', 'GU 123 AB'],
    ['Kontrollschild ZH 123456', 'ZH 123456'],
    ['Nummernschild BE·123 456', 'BE·123 456'],
    ['my reg is AB12CDE', 'AB12CDE'],
    ['registration A123 BCD', 'A123 BCD'],
  ])('are found near a word: %s', (text, plate) => expect(find(text)).toEqual([plate]));

  it.each([
    'XX-AB 1234',
    'HP-UX 11',
    'DIN-A 4',
    'T-Shirt',
    'Auto für 2 Personen ab 12 Uhr',
    'Mein Auto ist ein BMW 320d',
    'B AB 1',
    'ZH 123456',
    'SW1A 1AA',
    'COVID-19',
    'Kennzeichen: B-AB 12345',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it('have one spelling', () => expect(detectLicencePlates('B-AB 1234')[0]?.normalised).toBe('BAB1234'));

  it('begin with one of the districts, each named once', () => {
    const codes = districts.DE.split(' ');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[A-ZÄÖÜ]{1,3}$/.test(code))).toBe(true);
    for (const code of ['B', 'HH', 'M', 'K', 'F', 'S', 'DD', 'LÖ', 'WÜ', 'NMS']) expect(codes).toContain(code);
  });

  it.each([
    ['plates', 'B-AB 1234 '.repeat(10_000)],
    ['letters', 'A-'.repeat(50_000)],
    ['cars', 'Auto B AB 1 '.repeat(8_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
