import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { defaultSettings } from '../detection-settings.ts';
import { detectCustomerNumbers, mayHoldCustomerNumber } from './detect-customer-number.ts';
import { detectNumberPatterns } from './detect-number-patterns.ts';

const find = (text: string): string[] =>
  mayHoldCustomerNumber(text)
    ? detectCustomerNumbers(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)
    : [];

describe('numbers of customers and orders', () => {
  it.each([
    ['Meine Kundennummer ist K-4711-22.', 'customerNumber K-4711-22'],
    ['Kd.-Nr.: 123 456 78', 'customerNumber 123 456 78'],
    ['KdNr 4711', 'customerNumber 4711'],
    ['Kundennummer: KD 123456', 'customerNumber KD 123456'],
    ['Vertragsnummer lautet V/2024/0815', 'customerNumber V/2024/0815'],
    ['Versicherungsschein-Nr. AB123456', 'customerNumber AB123456'],
    ['my customer number is 4711', 'customerNumber 4711'],
    ['policy number: POL-99821', 'customerNumber POL-99821'],
    ['account no. 12345678', 'customerNumber 12345678'],
    ['Mitglieds-ID M123456', 'customerNumber M123456'],
    ['Bestellnummer 2024-000123', 'orderNumber 2024-000123'],
    ['Auftragsnr.: A4711', 'orderNumber A4711'],
    ['Rechnungsnummer RE-2024-17, danke', 'orderNumber RE-2024-17'],
    ['order number 302-1234567-1234567', 'orderNumber 302-1234567-1234567'],
    ['order #12345', 'orderNumber 12345'],
    ['Bestellung 1234567 fehlt', 'orderNumber 1234567'],
    ['ticket #4711', 'orderNumber 4711'],
    ['Ticket INC0012345', 'orderNumber INC0012345'],
    ['Sendungsnummer: 00340434161094021501', 'orderNumber 00340434161094021501'],
    ['Aktenzeichen 12-345/20', 'orderNumber 12-345/20'],
    ['booking reference X7K9QP', 'orderNumber X7K9QP'],
    ['4711-22 ist meine Kundennummer', 'customerNumber 4711-22'],
    ['A4711 is my order number', 'orderNumber A4711'],
  ])('are found by the word near them: %s', (text, expected) => expect(find(text)).toEqual([expected]));

  it.each([
    'Wo finde ich meine Kundennummer?',
    'Kundennummer und Adresse',
    'Ich habe 2 Tickets für 30 Euro',
    'one ticket for March 12',
    'order 2 pizzas',
    'Bestellung vom 12.03.2024',
    'The order number will arrive at 10:30',
    'Rechnung über 1.234,50 Euro',
    'Bestellung 123456 Euro',
    'book a table for 12',
    'Fall 3 von 5',
    'my account balance is 12345',
    'Die Nummer 4711',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it('are found in the form a company gives out', () => {
    const settings = {
      ...defaultSettings,
      numberPatterns: [
        { type: 'customerNumber', pattern: 'K\\d{5}' },
        { type: 'orderNumber', pattern: '(a+)+' },
      ],
    } as const;
    expect(detectNumberPatterns('aaaaaa K12345, XK12345, K123456', settings)).toEqual([
      {
        type: 'customerNumber',
        start: 7,
        end: 13,
        confidence: 0.95,
        reason: 'customerNumber.pattern',
        validated: true,
        normalised: 'K12345',
      },
    ]);
  });

  it.each([
    ['names', 'order number '.repeat(8_000)],
    ['numbers', 'Kundennummer 4711 '.repeat(5_500)],
    ['long codes', `Kundennummer ${'1-'.repeat(49_000)}`],
    ['spaces', `Kundennummer${' '.repeat(99_000)}`],
    ['things', 'order # '.repeat(12_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
