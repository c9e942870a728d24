import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../detection/index.ts';
import { readWanted } from './identifier-kinds.ts';
import { recognise } from './says-identifier.ts';

const says = (kind: string, value: string, text: string, region = 'DE'): boolean =>
  recognise(readWanted([{ kind, value }], region)[0]!, { ...defaultSettings, region })(text);

describe('what a text says', () => {
  it.each([
    ['email', 'ana@example.de', 'Schreiben Sie an ANA@example.de.'],
    ['email', 'ana@example.de', '<ana@example.de>, bitte'],
    ['phone', '+49 171 3920000', 'unter 0171/392-00-00 erreichbar'],
    ['phone', '0171 3920000', '+49 (0)171 39 20 000'],
    ['phone', '0171 3920000', 'die 1713920000'],
    ['phone', '0664 1234567', 'bitte 0043 664 1234567 anrufen', 'AT'],
    ['customerNumber', 'K-4711-22', 'Kundennummer: k471122'],
    ['customerNumber', 'K-4711-22', 'Nr.K-4711-22, danke'],
    ['customerNumber', 'K-4711-22', '(K-4711-22)'],
    ['session', 's-993', 'Sitzung s-993.'],
    ['name', 'Ana Müller', 'hier ist ANA MUELLER'],
    ['name', 'Ana Müller', 'Müller, Ana'],
    ['iban', 'DE89370400440532013000', 'IBAN DE89 3704 0044 0532 0130 00'],
  ])('%s %s stands in "%s"', (kind, value, text, region = 'DE') => expect(says(kind, value, text, region)).toBe(true));

  it.each([
    ['email', 'ana@example.de', 'johanna@example.de'],
    ['email', 'ana@example.de', 'ana@example.de.com'],
    ['email', 'ana@example.de', 'ana@example.dev'],
    ['email', 'ana@example.de', 'x.ana@example.de'],
    ['phone', '030 23125', 'unser Anschluss 030 23125-0'],
    ['phone', '0171 3920000', '01713920000123'],
    ['phone', '0171 3920000', '+43 171 3920000'],
    ['customerNumber', 'K-4711-22', 'K-4711-220'],
    ['customerNumber', 'K-4711-22', 'K-4711-22-A'],
    ['customerNumber', 'K-4711-22', 'XK-4711-22'],
    ['customerNumber', 'K-4711-22', 'K 4711 22 8'],
    ['customerNumber', '4711', 'x.4711'],
    ['customerNumber', '4711', 'ana4711@example.de'],
    ['session', 's-993', 'S-993'],
    ['session', 's-993', 's993'],
    ['name', 'Ana Müller', 'Joana Müllers'],
    ['name', 'Ana Müller', 'Ana'],
  ])('%s %s does not stand in "%s"', (kind, value, text) => expect(says(kind, value, text)).toBe(false));

  it('never an address that another holds', () => {
    const local = fc.stringMatching(/^[a-z][a-z0-9]{1,7}$/);
    const added = fc.stringMatching(/^[a-z0-9]{1,3}$/);
    fc.assert(
      fc.property(local, added, added, fc.constantFrom('', '.', '-', '_', '+'), (name, more, end, joint) => {
        const short = `${name}@shop.example`;
        const longer = [
          `${more}${joint}${name}@shop.example`,
          `${short}.${end}x`,
          `${short}${end}`,
          `${name}@shop.example-${end}.de`,
        ];
        for (const other of longer) {
          expect(says('email', short, `Mail: ${other} bitte`), other).toBe(false);
          expect(says('email', other, `Mail: ${short} bitte`), other).toBe(false);
        }
        expect(says('email', short, `Mail: ${short}, bitte`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('never a number that another holds', () => {
    const number = fc.stringMatching(/^[A-Z]{1,2}-[0-9]{4,7}$/);
    const added = fc.stringMatching(/^[-/]?[A-Z0-9]{1,3}$/);
    fc.assert(
      fc.property(number, added, (short, more) => {
        for (const other of [`${short}${more}`, `${more}${short}`.replace(/^[-/]/, '')]) {
          expect(says('customerNumber', short, `Nummer ${other} bitte`), other).toBe(false);
          expect(says('customerNumber', other, `Nummer ${short} bitte`), other).toBe(false);
        }
        expect(says('customerNumber', short, `Nummer ${short} bitte`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a telephone number in any notation, and never a part of a longer one', () => {
    const digits = fc.stringMatching(/^1(5|6|7)[1-9][1-9][0-9]{6}$/);
    const gap = fc.constantFrom('', ' ', '/', '-');
    fc.assert(
      fc.property(digits, gap, fc.constantFrom('0', '+49 ', '0049', '+49 (0)'), (number, between, prefix) => {
        const written = `${prefix}${number.slice(0, 3)}${between}${number.slice(3)}`;
        expect(says('phone', `+49${number}`, `Telefon ${written}, abends`), written).toBe(true);
        expect(says('phone', `+49${number}`, `Telefon ${written}7, abends`), written).toBe(false);
        expect(says('phone', `+49${number}7`, `Telefon ${written}, abends`), written).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
