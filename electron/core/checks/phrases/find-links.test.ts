import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { findLinks, looksWorking } from './find-links.ts';

const urls = (text: string): string[] => findLinks(text).map(({ url }) => url);

describe('web addresses', () => {
  it.each([
    ['Mehr: https://laden.example/datenschutz.', 'https://laden.example/datenschutz'],
    ['(siehe fitbert.example/dsgvo)', 'https://fitbert.example/dsgvo'],
    ['[Erklärung](https://alpina.example/privacy-de)', 'https://alpina.example/privacy-de'],
    ['unter www.größe.example?', 'https://www.größe.example'],
    ['http://a.example:8080/x?y=1#z!', 'http://a.example:8080/x?y=1#z'],
  ])('are found in "%s"', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it('are none in e-mail addresses, abbreviations, times and sentences', () => {
    expect(urls('info@laden.example, z.B. um 12.30uhr, d.h. bald.Dann')).toEqual([]);
  });

  it('look as if they worked when somebody could open them', () => {
    const look = (text: string) => findLinks(text).map(looksWorking);
    expect(look('https://laden.example/ds')).toEqual([true]);
    expect(look('http://localhost/ds https://intern.local/ds https://a.example/{{slug}}')).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are found in linear time', () => {
    for (const text of ['a'.repeat(300_000), 'a.'.repeat(150_000), 'a-'.repeat(150_000), 'http://'.repeat(40_000)]) {
      const begun = computingTime();
      findLinks(text);
      expect(computingTime() - begun).toBeLessThan(5000);
    }
  });
});
