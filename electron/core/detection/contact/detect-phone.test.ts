import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { defaultSettings } from '../detection-settings.ts';
import { detectPhones } from './detect-phone.ts';

const detect = (text: string, region = 'DE') => detectPhones(text, { ...defaultSettings, region });
const find = (text: string): string[] => detect(text).map(({ start, end }) => text.slice(start, end));

describe('telephone numbers', () => {
  // The numbers are from ranges that the regulators keep free for films and examples.
  it.each([
    ['+49 30 23125 000', '+493023125000'],
    ['+49 (0)30 23125-000', '+493023125000'],
    ['+49(0)30/23125000', '+493023125000'],
    ['(+49) 171 3920000', '+491713920000'],
    ['0049 30 23125000', '+493023125000'],
    ['030/23125000', '+493023125000'],
    ['(030) 23125 000', '+493023125000'],
    ['(030) 23 12 50 00', '+493023125000'],
    ['0171 39200-00', '+491713920000'],
    ['0171 / 392 00 00', '+491713920000'],
    ['0171.392.00.00', '+491713920000'],
    ['01713920000', '+491713920000'],
    ['0152 28817386', '+4915228817386'],
    ['0800 1234567', '+498001234567'],
    ['+44 20 7946 0958', '+442079460958'],
    ['020 7946 0958', '+492079460958'],
    ['+1 202-555-0134', '+12025550134'],
    ['+1 (202) 555-0134', '+12025550134'],
    ['(202) 555-0134', '+12025550134'],
    ['202-555-0134', '+12025550134'],
    ['202.555.0134', '+12025550134'],
    ['1-202-555-0134', '+12025550134'],
    ['+33 1 99 00 12 34', '+33199001234'],
    ['01.99.00.12.34', '+49199001234'],
    ['06-24312407', '+49624312407'],
    ['+41 44 668 18 00', '+41446681800'],
    ['+254 709 716000', '+254709716000'],
    ['2 8765 2000', '+287652000'],
  ])('finds %s', (written, normalised) => {
    const text = `Rufen Sie ${written} an.`;
    expect(detect(text)).toMatchObject([{ type: 'phone', start: 10, end: 10 + written.length, normalised }]);
  });

  it.each([
    ['Tel.:030/23125000', '030/23125000'],
    ['done.202-555-0134', '202-555-0134'],
    ['Their phone number is 55 8647 5450.', '55 8647 5450'],
    ['Telefon: 23 12 50 00', '23 12 50 00'],
    ['Tel.: 785 8949', '785 8949'],
    ['my number is 42 078 6381', '42 078 6381'],
    ['Meine Nr. ist 4567890', '4567890'],
    ['call me at 785 8949', '785 8949'],
    ["They're not answering at 785 8949", '785 8949'],
    ['No is not free.20 891078 is the phone contact number.', '20 891078'],
    ['322 327 102 office', '322 327 102'],
    ['+49 30 23125000 2 Personen', '+49 30 23125000'],
    ['0171 3920000 10:30 Uhr', '0171 3920000'],
    ['+1 202-555-0134 $156', '+1 202-555-0134'],
    ['$372. +1 202-555-0134.', '+1 202-555-0134'],
  ])('finds the number in "%s"', (text, number) => expect(find(text)).toEqual([number]));

  it.each([
    ['(202)555-0134x818', '+12025550134'],
    ['202-555-0134 ext. 22', '+12025550134'],
    ['030/23125-0, Durchwahl -12', '+4930231250'],
  ])('takes the extension with it in %s', (written, normalised) =>
    expect(detect(`an ${written}.`)).toMatchObject([{ start: 3, end: 3 + written.length, normalised }]),
  );

  it.each([
    ['030 23125000 0171 3920000', ['030 23125000', '0171 3920000']],
    ['030 23125 / 0171 3920000', ['030 23125', '0171 3920000']],
    ['01.02.2024 030 23125000', ['030 23125000']],
    ['+49 30 23125000 +44 20 7946 0958', ['+49 30 23125000', '+44 20 7946 0958']],
    ['202-555-0134 202-555-0135', ['202-555-0134', '202-555-0135']],
  ])('finds each of "%s"', (text, numbers) => expect(find(text)).toEqual(numbers));

  it.each([
    'am 01.02.2024 um 08:30 Uhr',
    'Ruf am 01.02.2024 an',
    'am 24.12.2025',
    'on 2024-05-06',
    'on 05/06/2024',
    'am 01.02.-05.02.2024',
    'Telefontermin 05 06 2024 10 Uhr',
    'von 08.30-10.00 Uhr',
    'von 0800 - 1700',
    'zwischen 2019-2023',
    'call 2019 2020',
    'kostet 0,50 Euro oder 1.234.567,00 EUR',
    'Das Telefon kostet 1.234.567 Euro',
    '0.1234567',
    'at 52.520008 13.404954',
    'Bestellnummer 0301234567',
    'Order no. 0301234567',
    'Ihre Kundennummer lautet 0301234567',
    'my customer number is 555 123 4567',
    'Kontonummer 0123456789',
    'Flight number is 123456',
    'Zimmernummer 123456',
    'number of people 120000',
    'call a taxi to 14 3684 Court Street',
    'my order is 12345678',
    'Ticket #0301234567',
    'ID AB0301234567',
    'IP 192.168.100.200',
    'Version 10.20.3000',
    'ISBN 978-3-16-148410-0',
    'DE89 3704 0044 0532 0130 01',
    'Vertrag 0171/2024',
    'EAN 0012345678905',
    '02/815/08156',
    '4711',
    'call 911',
    'um 12 34 56 78 90',
    'www.example.org/0301234567',
    '+999 12345678',
    '+49 0',
  ])('finds none in "%s"', (text) => expect(find(text)).toEqual([]));

  it('reads numbers without a country as those of the region', () => {
    expect(detect('0664 1234567', 'AT')[0]?.normalised).toBe('+436641234567');
    expect(detect('044 668 18 00', 'CH')[0]?.normalised).toBe('+41446681800');
    expect(detect('06 1234 5678', 'IT')[0]?.normalised).toBe('+390612345678');
    expect(detect('030 23125000', 'XX')[0]?.normalised).toBe('+493023125000');
  });

  it.each([
    ['numbers', '0301234567 '.repeat(9_000)],
    ['announced numbers', 'Tel 12345 '.repeat(10_000)],
    ['one digit after the other', '1 '.repeat(50_000)],
    ['pairs of digits', '12 '.repeat(33_000)],
    ['international numbers', '+49 30 12345 '.repeat(7_700)],
    ['area codes', '030 '.repeat(25_000)],
  ])('takes no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    detect(text);
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
