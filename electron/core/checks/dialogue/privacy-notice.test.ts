import { describe, expect, it } from 'vitest';
import type { NoticeVersion } from './dialogue.ts';
import { check, judged } from './test-dialogues.ts';

const german = [
  'b: Hallo! Datenschutzhinweise: https://laden.example/datenschutz. Wie lautet Ihre Kundennummer?',
  'p: 4711-22',
];

describe('the privacy notice', () => {
  it('is fine before the first personal data, with an address and in the person’s language', () => {
    expect(judged('privacyNotice', german)).toEqual(['ok']);
    const english = [
      'b: Hi. How we use your data: https://shop.example/privacy. Your email?',
      'p: it is jo@example.org',
    ];
    expect(judged('privacyNotice', english)).toEqual(['ok']);
  });

  it('is missing where personal data is given without one, and late where it comes after', () => {
    const lines = ['b: Wie kann ich helfen?', 'p: Meine Mail ist eva@example.org', 'b: Danke!'];
    expect(judged('privacyNotice', lines)).toEqual(['missing', '@11']);
    const late = [...lines, 'b: Unsere Datenschutzerklärung: https://laden.example/ds'];
    expect(judged('privacyNotice', late)).toEqual(['late', '@11,13']);
  });

  it('lacks an address where it has none, or one nobody can open', () => {
    for (const where of ['in unserer Datenschutzerklärung', 'im Datenschutzhinweis: http://localhost/ds'])
      expect(judged('privacyNotice', [`b: Mehr dazu ${where}.`, 'p: Ich heiße Eva Kern und wohne in Ulm'])).toEqual([
        'noLink',
        '@10',
      ]);
  });

  it('is in the wrong language where the person writes in another', () => {
    const lines = [
      'b: Please read our privacy policy at https://laden.example/privacy.',
      'p: Ich möchte das ändern, meine Mail ist eva@example.org',
    ];
    expect(judged('privacyNotice', lines)).toEqual(['wrongLanguage', '@10']);
  });

  it('is not judged where nobody gave data, nor before the GDPR applied', () => {
    expect(judged('privacyNotice', ['b: Hallo', 'p: Wann habt ihr offen?'])).toEqual(['notApplicable']);
    const old = { startedAt: '2018-05-24T23:59:59Z' };
    expect(judged('privacyNotice', ['b: Hallo', 'p: eva@example.org'], old)).toEqual(['notApplicable']);
  });

  describe('whose versions are known', () => {
    const version = (name: string, from: string, url: string, shown = ''): NoticeVersion => ({
      language: 'de',
      version: name,
      validFrom: Date.parse(from),
      url,
      shown,
    });
    const old = version('1', '2025-01-01', 'https://laden.example/datenschutz');
    const next = version('2', '2026-06-01', 'https://www.laden.example/datenschutz-2026/');

    it('is outdated once another is in force, and not before', () => {
      const { outcomes, seen } = check(german, { notices: [next, old] });
      expect(outcomes.privacyNotice).toBe('outdated');
      expect(seen.find(({ rule }) => rule === 'privacyNotice')?.details).toEqual({ version: '1' });
      const before = { notices: [next, old], startedAt: '2026-05-31T23:59:59Z' };
      expect(judged('privacyNotice', german, before)).toEqual(['ok']);
    });

    it('is not outdated by a version in another language, or where all versions share one address', () => {
      expect(judged('privacyNotice', german, { notices: [old, { ...next, language: 'en' }] })).toEqual(['ok']);
      expect(judged('privacyNotice', german, { notices: [old, { ...next, url: old.url }] })).toEqual(['ok']);
    });

    it('is known by the words the bot shows, however else they are worded', () => {
      const worded = version('3', '2026-07-01', '', 'Alles Rechtliche rund um deine Eingaben gibt es hier');
      const lines = [
        'b: Alles Rechtliche rund um deine Eingaben gibt es hier: https://laden.example/x',
        'p: Ich heiße Eva Kern',
      ];
      expect(judged('privacyNotice', lines, { notices: [worded] })).toEqual(['ok']);
      expect(judged('privacyNotice', lines)[0]).toBe('missing');
    });
  });
});
