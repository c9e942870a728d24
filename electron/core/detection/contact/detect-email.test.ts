import { describe, expect, it } from 'vitest';
import { detectEmails } from './detect-email.ts';

const found = (text: string): string[] => detectEmails(text).map(({ start, end }) => text.slice(start, end));

describe('e-mail addresses', () => {
  it.each([
    ['Schreiben Sie an max.mustermann@example.org.', 'max.mustermann@example.org'],
    ['<ana+shop@mail.example.co.uk>', 'ana+shop@mail.example.co.uk'],
    ['mailto:ana@example.org?subject=x', 'ana@example.org'],
    ['"jürgen@müller-söhne.de"', 'jürgen@müller-söhne.de'],
    ["('o.brien_1@sub-domain.example.museum')", 'o.brien_1@sub-domain.example.museum'],
    ['E-Mail:ana@example.org,danke', 'ana@example.org'],
    ['user@xn--bcher-kva.example', 'user@xn--bcher-kva.example'],
    ['日本@例え.テスト', '日本@例え.テスト'],
  ])('finds the address in %s', (text, address) => expect(found(text)).toEqual([address]));

  it.each([
    '@ana',
    'ana@',
    'ana@localhost',
    'a @ b.de',
    'ana@example..org',
    'ana@-example.org',
    'ana.@example.org',
    '@@a.de',
  ])('finds none in %s', (text) => expect(found(text)).toEqual([]));

  it('compares without case', () => {
    expect(detectEmails('Ana.B@Example.ORG')[0]?.normalised).toBe('ana.b@example.org');
  });

  it('finds several side by side', () => {
    expect(found('a@example.org;b@example.org c@example.org')).toEqual([
      'a@example.org',
      'b@example.org',
      'c@example.org',
    ]);
  });
});
