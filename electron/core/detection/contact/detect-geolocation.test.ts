import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectGeolocations, mayHoldDegrees, mayHoldFraction, mayHoldGeoUri } from './detect-geolocation.ts';

const find = (text: string): string[] =>
  mayHoldFraction(text) || mayHoldDegrees(text) || mayHoldGeoUri(text)
    ? detectGeolocations(text).map(({ start, end }) => text.slice(start, end))
    : [];

describe('coordinates', () => {
  it.each([
    '52.520008, 13.404954',
    '52.5200,13.4049',
    '-33.8568, 151.2153',
    '52.520008 13.404954',
    '52.5200° N, 13.4049° E',
    '52°31\'12"N 13°24\'18"E',
    '52° 31′ 12″ N, 13° 24′ 18″ E',
    'N 52° 31.2′ E 13° 24.3′',
    'geo:52.52,13.40',
  ])('are found: %s', (written) => expect(find(`Ich bin bei (${written}).`)).toEqual([written]));

  it.each([
    ['https://www.google.com/maps/@52.52,13.40,15z', '52.52,13.40'],
    ['https://maps.google.com/?q=52.5200,13.4049', '52.5200,13.4049'],
    ['https://www.openstreetmap.org/#map=15/52.5200/13.4049', '52.5200/13.4049'],
    ['https://www.openstreetmap.org/?mlat=52.52&mlon=13.40', '52.52&mlon=13.40'],
    ['lat: 52.52, lon: 13.40', 'lat: 52.52, lon: 13.40'],
  ])('are found in %s', (text, coordinates) => expect(find(text)).toEqual([coordinates]));

  it.each([
    '12.50, 13.40 Euro',
    '1.2345',
    '91.1234, 13.1234',
    '30 °C',
    'bei 20° und 30°',
    '3.14159',
    'https://example.org/@1.20,3.40',
    '0.12345 0.23456.7',
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it.each([
    ['degrees', '1° '.repeat(33_000)],
    ['fractions', '1.2345 '.repeat(14_000)],
    ['digits', '1'.repeat(100_000)],
    ['names', 'lat 1.23 '.repeat(11_000)],
    ['addresses', '/1.23,4.56'.repeat(10_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(3000);
  });
});
