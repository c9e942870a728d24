import { describe, expect, it } from 'vitest';
import { createFormat, formatOf } from './format.ts';
import { pickLanguage } from './language.ts';

const german = createFormat('de', 'Europe/Berlin');
const english = createFormat('en', 'Europe/Berlin');
const spaced = (text: string) => text.replace(/\s/gu, ' ');

describe('formatting', () => {
  it('writes dates as 22.11.2026 in German and 22 Nov 2026 in English', () => {
    expect(german.date('2026-11-22T12:00:00Z')).toBe('22.11.2026');
    expect(english.date('2026-11-22T12:00:00Z')).toBe('22 Nov 2026');
  });

  it('shows an instant on the clock of its zone, also past midnight', () => {
    expect(german.dateTime('2026-11-22T23:30:00Z')).toBe('23.11.2026, 00:30');
    expect(english.dateTime('2026-07-01T22:30:00Z')).toBe('2 Jul 2026, 00:30');
  });

  it('names the zone where a moment is given exactly', () => {
    expect(german.exact('2026-11-22T12:00:05Z')).toBe('22.11.2026, 13:00:05 MEZ');
  });

  it('groups thousands as each language does', () => {
    expect(german.number(10000)).toBe('10.000');
    expect(english.number(10000)).toBe('10,000');
  });

  it('writes shares with at most one decimal', () => {
    expect(spaced(german.share(0.375))).toBe('37,5 %');
    expect(english.share(1 / 3)).toBe('33.3%');
    expect(spaced(german.share(0.37))).toBe('37 %');
  });

  it('writes a day as it is, whatever the zone', () => {
    expect(createFormat('de', 'America/New_York').day('2026-11-22')).toBe('22.11.2026');
    expect(createFormat('en', 'Asia/Tokyo').day('2026-11-22')).toBe('22 Nov 2026');
  });

  it('is made once for each language and zone', () => {
    expect(formatOf('de')).toBe(formatOf('de'));
    expect(formatOf('de')).not.toBe(formatOf('en'));
    expect(formatOf('de', 'Asia/Tokyo').zoned('2026-11-22T12:00:00Z')).not.toBe(
      formatOf('de', 'Europe/Berlin').zoned('2026-11-22T12:00:00Z'),
    );
  });

  it('writes months', () => {
    expect(german.month('2026-03')).toBe('März 2026');
    expect(english.month('2026-11')).toBe('Nov 2026');
  });

  it('rounds what is left upwards and changes the unit with the size', () => {
    expect(spaced(english.duration(0.2))).toBe('1 sec');
    expect(spaced(english.duration(61))).toBe('2 mins');
    expect(spaced(german.duration(7000))).toBe('2 Std.');
  });

  it('writes sizes in megabytes from a million bytes on', () => {
    expect(spaced(english.bytes(900_000))).toBe('900 kB');
    expect(spaced(german.bytes(12_340_000))).toBe('12,4 MB');
  });
});

describe('picking the language', () => {
  it('takes German for every kind of German and English for the rest', () => {
    expect(['de', 'de-AT', 'DE-de', 'de_CH'].map(pickLanguage)).toEqual(['de', 'de', 'de', 'de']);
    expect(['en-US', 'fr', 'den', ''].map(pickLanguage)).toEqual(['en', 'en', 'en', 'en']);
  });
});
