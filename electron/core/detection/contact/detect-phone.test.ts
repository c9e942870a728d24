import { describe, expect, it } from 'vitest';
import { detectPhones } from './detect-phone.ts';

describe('telephone numbers', () => {
  // The numbers are from ranges that the regulators keep free for films and examples.
  it.each([
    ['+49 30 23125 000', '+493023125000'],
    ['+49 (0)30 23125-000', '+493023125000'],
    ['0049 30 23125000', '+493023125000'],
    ['030/23125000', '+493023125000'],
    ['(030) 23125 000', '+493023125000'],
    ['0171 39200-00', '+491713920000'],
    ['0152 28817386', '+4915228817386'],
    ['0800 1234567', '+498001234567'],
    ['+44 20 7946 0958', '+442079460958'],
    ['020 7946 0958', '+492079460958'],
    ['+1 202-555-0134', '+12025550134'],
    ['(202) 555-0134', '+12025550134'],
    ['202-555-0134', '+12025550134'],
    ['202.555.0134', '+12025550134'],
    ['1-202-555-0134', '+12025550134'],
    ['+33 1 99 00 12 34', '+33199001234'],
  ])('finds %s', (written, normalised) => {
    const text = `Rufen Sie ${written} an.`;
    expect(detectPhones(text)).toMatchObject([{ type: 'phone', start: 10, end: 10 + written.length, normalised }]);
  });

  it.each([
    ['Tel.:030/23125000', '030/23125000'],
    ['done.202-555-0134', '202-555-0134'],
    ['(202)555-0134x818', '(202)555-0134'],
    ['Their phone number is 55 8647 5450.', '55 8647 5450'],
    ['Telefon: 23 12 50 00', '23 12 50 00'],
  ])('finds the number in "%s"', (text, number) => {
    expect(detectPhones(text).map(({ start, end }) => text.slice(start, end))).toEqual([number]);
  });

  it.each([
    ['030 23125000 0171 3920000', ['030 23125000', '0171 3920000']],
    ['01.02.2024 030 23125000', ['030 23125000']],
    ['+49 30 23125000 +44 20 7946 0958', ['+49 30 23125000', '+44 20 7946 0958']],
  ])('finds each of "%s"', (text, numbers) => {
    expect(detectPhones(text).map(({ start, end }) => text.slice(start, end))).toEqual(numbers);
  });

  it.each([
    'am 01.02.2024 um 08:30 Uhr',
    'Ruf am 01.02.2024 an',
    'am 24.12.2025',
    'on 2024-05-06',
    'on 05/06/2024',
    'zwischen 2019-2023',
    'kostet 0,50 Euro oder 1.234.567,00 EUR',
    'Bestellnummer 0301234567',
    'Order no. 0301234567',
    'Ihre Kundennummer lautet 0301234567',
    'Ticket #0301234567',
    'ID AB0301234567',
    'IP 192.168.100.200',
    'Version 10.20.3000',
    '4711',
    'um 12 34 56 78 90',
    'www.example.org/0301234567',
  ])('finds none in "%s"', (text) => expect(detectPhones(text)).toEqual([]));
});
