import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { defaultSettings } from '../detection-settings.ts';
import { detectDatesOfBirth } from './detect-date-of-birth.ts';

const detect = (text: string, region = 'DE') => detectDatesOfBirth(text, { ...defaultSettings, region });

describe('dates of birth', () => {
  it.each([
    ['geboren am 12.03.1980', '12.03.1980', '1980-03-12'],
    ['geb. 12.3.80', '12.3.80', '1980-03-12'],
    ['Geburtsdatum: 12. März 1980', '12. März 1980', '1980-03-12'],
    ['Mein Geburtstag ist der 1. Mai 1975.', '1. Mai 1975', '1975-05-01'],
    ['Ich bin am 12.03.1980 geboren', '12.03.1980', '1980-03-12'],
    ['Ana Berger (geb. 12-03-1980)', '12-03-1980', '1980-03-12'],
    ['Geb.-Datum 12031980', '12031980', '1980-03-12'],
    ['born on March 3rd, 1980', 'March 3rd, 1980', '1980-03-03'],
    ['I was born on the 3rd of March 1980', '3rd of March 1980', '1980-03-03'],
    ['DOB: 1980-03-12', '1980-03-12', '1980-03-12'],
    ['D.O.B. 25/12/1980', '25/12/1980', '1980-12-25'],
    ['date of birth is 12/25/1980', '12/25/1980', '1980-12-25'],
    ['my birthday is May 5th', 'May 5th', null],
    ['Ich bin am 3. Mai 1985 in Bad Homburg geboren', '3. Mai 1985', '1985-05-03'],
    ['12.03.1980 ist mein Geburtsdatum', '12.03.1980', '1980-03-12'],
  ])('are found in "%s"', (text, written, normalised) => {
    const start = text.indexOf(written);
    expect(detect(text)).toMatchObject([{ type: 'dateOfBirth', start, end: start + written.length, normalised }]);
  });

  it('have the month first in the United States', () => {
    expect(detect('DOB 03/04/1980', 'US')[0]?.normalised).toBe('1980-03-04');
    expect(detect('DOB 03/04/1980', 'GB')[0]?.normalised).toBe('1980-04-03');
  });

  it.each([
    'am 12.03.1980',
    'Ich bin geboren. Am 12.03.2024 habe ich bestellt',
    'a birthday party for 12 people on March 3',
    'born in Berlin, ordered on 12.03.2024',
    'geb. 45.13.1980',
    'Gebühr vom 12.03.2024',
    'geboren 1980',
  ])('are not seen in "%s"', (text) => expect(detect(text)).toEqual([]));

  it.each([
    ['dates', 'geb. 12.03.1980 '.repeat(6_200)],
    ['words', 'geboren am '.repeat(9_000)],
    ['digits', '1.'.repeat(50_000)],
    ['months', 'born may 1 '.repeat(9_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    detect(text);
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
