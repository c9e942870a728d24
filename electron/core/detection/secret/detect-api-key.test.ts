import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { detectApiKeys, mayHoldApiKey } from './detect-api-key.ts';

const find = (text: string): string[] =>
  mayHoldApiKey(text) ? detectApiKeys(text).map(({ start, end }) => text.slice(start, end)) : [];
/** Made for the tests: put together here, so that no scanner takes the file for a leak. */
const join = (...parts: string[]): string => parts.join('');
const random = 'q7Rt2LmZ9xKp4VbN8cWd3HsJ6fGy1TuEaBoI';

describe('API keys', () => {
  it.each([
    `sk-${random}`,
    `sk-proj-${random}`,
    `sk_live_${random.slice(0, 24)}`,
    `ghp_${random}`,
    `glpat-${random.slice(0, 20)}`,
    join('AKIA', 'IOSFODNN7EXAMPLE'),
    join('xoxb-', '1234567890-abcdefghij'),
    `AIza${random.slice(0, 35)}`,
    `hf_${random.slice(0, 34)}`,
    join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', random),
  ])('of a known form are found: %s', (key) => expect(find(`Mein Key (${key}) geht nicht`)).toContain(key));

  it.each([
    [`API key: ${random}`, random],
    [`api_key="${random}"`, random],
    [`Der API-Schlüssel lautet ${random}.`, random],
    [`Authorization: Bearer ${random}`, random],
    [`client_secret=${random}`, random],
  ])('are found by the word before them', (text, key) => expect(find(text)).toEqual([key]));

  it('are found with all of their lines where they are private keys', () => {
    const key = join('-----BEGIN RSA ', `PRIVATE KEY-----\n${random}\n${random}\n-----END RSA PRIVATE KEY-----`);
    expect(find(`Hier: ${key} danke`)).toEqual([key]);
  });

  it.each([
    'API key: please send it to me as soon as possible',
    'Der Token ist Aaaaaaaaaaaaaaaaaaaaaaa1',
    'the secret of Donaudampfschifffahrtsgesellschaft',
    'sk-short',
    'task-force-with-a-very-long-hyphenated-name-of-many',
    join('xAKIA', 'IOSFODNN7EXAMPLE'),
  ])('are not seen in "%s"', (text) => expect(find(text)).toEqual([]));

  it.each([
    ['beginnings', join('-----BEGIN ', 'PRIVATE KEY-----').repeat(3_600)],
    ['hyphens', 'sk-'.repeat(33_000)],
    ['tokens', `eyJ${'a'.repeat(99_000)}`],
    ['parts of tokens', 'eyJaaaaaaaa.'.repeat(8_300)],
    ['words', 'api key is '.repeat(9_000)],
    ['letters', 'a'.repeat(100_000)],
    ['digits', '1'.repeat(100_000)],
  ])('take no longer than the text is long for 100 kB of %s', (_name, text) => {
    const start = computingTime();
    find(text);
    expect(computingTime() - start).toBeLessThan(1500);
  });
});
