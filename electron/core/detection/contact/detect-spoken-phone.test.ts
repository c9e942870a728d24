import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { defaultSettings } from '../detection-settings.ts';
import { detectSpokenPhones, mayHoldSpokenPhone } from './detect-spoken-phone.ts';

const detect = (text: string) => (mayHoldSpokenPhone(text) ? detectSpokenPhones(text, defaultSettings) : []);

describe('telephone numbers read out', () => {
  it.each([
    ['null eins sieben eins, zwei drei vier fünf sechs sieben acht', '+491712345678'],
    ['Null-Eins-Sieben-Eins-Zwo-Drei-Vier-Fünf-Sechs', '+4917123456'],
    ['null eins sieben eins, dann dreiundzwanzig fünfundvierzig siebenundsechzig', '+49171234567'],
    ['plus vier neun, eins sieben eins, doppel drei vier vier fünf fünf', '+49171334455'],
    ['oh one seven one double two three four five six', '+49171223456'],
    ['plus four nine one seven one two three four five six seven', '+49171234567'],
    ['two oh two five five five oh one three four', '+12025550134'],
    ['eight hundred five five five oh one nine nine', '+18005550199'],
    ['0171 drei neun zwei null null null null', '+491713920000'],
  ])('are found in "%s"', (spoken, normalised) =>
    expect(detect(`Ja: ${spoken}, danke`)).toMatchObject([
      { type: 'phone', start: 4, end: 4 + spoken.length, normalised, reason: 'phone.spoken' },
    ]),
  );

  it('may be short where a word announces them', () => {
    expect(detect('my phone number is five five five oh one three four')).toMatchObject([{ normalised: '+5550134' }]);
    expect(detect('it is five five five oh one three four')).toEqual([]);
  });

  it('read "twenty one" as one number and "twenty, thirty" as two', () => {
    expect(detect('phone: one two three, twenty one, thirty, five six')[0]?.normalised).toBe('+123213056');
  });

  it.each([
    'one two three four five six seven eight',
    'zehn neun acht sieben sechs fünf vier drei zwei eins',
    'two adults, one child and three kids',
    'order number one two three four five six seven nine eight',
    'one two three',
    'eins, zwei oder drei',
    'double check one two three',
  ])('are not seen in "%s"', (text) => expect(detect(text)).toEqual([]));

  it.each([
    ['number words', 'one '.repeat(25_000)],
    ['signs', '+ one two three '.repeat(6_000)],
    ['compounds', 'aund'.repeat(25_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    detect(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
