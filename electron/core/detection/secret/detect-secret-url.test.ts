import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectSecretUrls } from './detect-secret-url.ts';

const find = (text: string): string[] => detectSecretUrls(text).map(({ start, end }) => text.slice(start, end));

describe('addresses that let in whoever has them', () => {
  it.each([
    'https://example.org/reset?token=abc123def',
    'https://example.org/a?x=1&access_token=abcdef#top',
    'https://example.org/cb#id_token=abcdef',
    'https://ana:geheim@example.org/',
    'postgres://ana:geheim@db.example.org:5432/x',
    'https://s3.example.org/f.pdf?X-Amz-Signature=00ff00ff',
    'https://example.org/?PHPSESSID=abcdef',
    'https://example.org/password-reset/3f9a8b7c6d5e4f3a2b1c',
    'https://example.org/f?sig=abcd%3D&sv=2020',
  ])('are found: %s', (address) => {
    expect(find(`Siehe (${address}).`)).toEqual([address]);
  });

  it.each([
    'https://example.org/?page=2&sort=name',
    'https://example.org/tokens/list',
    'https://example.org/?q=token',
    'https://example.org:8443/@ana',
    'mailto:ana@example.org',
    'https://example.org/?monkey=banana',
  ])('are not seen in %s', (text) => expect(find(text)).toEqual([]));

  it.each([
    ['schemes', 'a://'.repeat(25_000)],
    ['letters', 'a'.repeat(100_000)],
    ['parameters', `https://a?${'token='.repeat(16_000)}`],
    ['colons', `https://a${':a'.repeat(50_000)}`],
    ['addresses', 'https://a/?b '.repeat(7_600)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    detectSecretUrls(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
