import { describe, expect, it } from 'vitest';
import { botProfile, type BotProfile } from '../../../../shared/contract/checks.ts';
import { findDisagreements, type Disagreement } from './find-disagreements.ts';
import { hearNotice } from './hear-notice.ts';
import de from './testing/notices.de.json' with { type: 'json' };
import en from './testing/notices.en.json' with { type: 'json' };

const now = Date.parse('2026-11-22T12:00:00Z');
const day = 86_400_000;

function textOf(language: 'de' | 'en', name: string): string {
  const notice = { de, en }[language].find((each) => each.name === name)!;
  return notice.sections.map(({ text }) => text).join('\n\n');
}

function compare(
  language: 'de' | 'en',
  text: string,
  declared: Partial<BotProfile> | null,
  oldestConversation: number | null = null,
): Disagreement[] {
  const profile = declared && botProfile.parse(declared);
  return findDisagreements(hearNotice(text, language), profile, { now, oldestConversation });
}

/** What agrees with each notice as it is written. */
const agreeing = [
  ['de', 'shop', { legalBasis: 'contract', retentionDays: 90, recipients: 'Cloud AG', thirdCountries: 'USA' }],
  ['de', 'insurance', { legalBasis: 'contract', retentionDays: 730, isAutomatedDecision: true }],
  ['de', 'city', { legalBasis: 'publicTask', retentionDays: 1, recipients: 'Rechenzentrum' }],
  ['de', 'clinic', { legalBasis: 'consent', retentionDays: 180 }],
  ['de', 'bank', { legalBasis: 'legitimateInterests', thirdCountries: 'Indien' }],
  ['de', 'gym', { legalBasis: 'consent', retentionDays: 30, thirdCountries: 'Kanada' }],
  ['en', 'airline', { legalBasis: 'legitimateInterests', retentionDays: 90, thirdCountries: 'United States' }],
  ['en', 'broadband', { legalBasis: 'contract', retentionDays: 183 }],
  [
    'en',
    'lender',
    { legalBasis: 'contract', retentionDays: 365, thirdCountries: 'Singapore', isAutomatedDecision: true },
  ],
  ['en', 'council', { legalBasis: 'publicTask', retentionDays: 1 }],
  ['en', 'clinic', { legalBasis: 'consent', retentionDays: 731 }],
  ['en', 'fitness', { legalBasis: 'legitimateInterests', retentionDays: 30, thirdCountries: 'Canada' }],
] as const;

describe.each(agreeing)('a notice (%s) of the %s', (language, name, declared) => {
  const text = textOf(language, name);

  it('disagrees with nothing that is declared as it says', () => {
    expect(compare(language, text, declared)).toEqual([]);
  });

  it('disagrees with nothing that nobody declared', () => {
    expect(compare(language, text, null)).toEqual([]);
  });

  it('disagrees with another period, another basis, and the other way to decide', () => {
    const isAutomatedDecision = !('isAutomatedDecision' in declared);
    const found = compare(language, text, {
      ...declared,
      retentionDays: 555,
      legalBasis: 'vitalInterests',
      isAutomatedDecision,
    });
    expect(found.map(({ what }) => what)).toEqual(['retention', 'legalBasis', 'automatedDecision']);
    for (const { notice } of found) expect(text).toContain(notice.split(' … ')[0]);
  });

  it('disagrees with transfers it denies or says nothing of, and with others than it names', () => {
    const found = compare(language, text, { ...declared, thirdCountries: 'Brasilien, USA, Indien' });
    expect(found.map(({ what }) => what)).toEqual(['thirdCountries']);
  });
});

describe('a disagreement', () => {
  const chats = 'Chats löschen wir nach 30 Tagen. Rechnungen bewahren wir zehn Jahre auf.';

  it('quotes the notice', () => {
    expect(compare('de', chats, { retentionDays: 90 })).toEqual([
      { what: 'retention', notice: '30 Tagen', declared: '90' },
    ]);
    expect(compare('de', 'Wir speichern Chats, solange es nötig ist.', { retentionDays: 90 })).toMatchObject([
      { what: 'retention', notice: 'solange es nötig', declared: '90' },
    ]);
    expect(compare('de', 'Guten Tag.', { retentionDays: 90, recipients: 'Cloud AG' })).toEqual([
      { what: 'retention', notice: '', declared: '90' },
      { what: 'recipients', notice: '', declared: 'Cloud AG' },
    ]);
  });

  it('with reality is one when the oldest conversation is older than the notice says', () => {
    const oldest = now - 32 * day;
    expect(compare('de', chats, null, oldest)).toEqual([
      { what: 'oldestConversation', notice: '30 Tagen', declared: new Date(oldest).toISOString() },
    ]);
    expect(compare('de', chats, null, now - 30 * day)).toEqual([]);
    expect(compare('de', 'Wir speichern Chats, solange es nötig ist.', null, oldest)).toEqual([]);
    expect(compare('en', 'We keep everything for two months.', null, oldest)).toEqual([]);
  });

  it('is none about a period that a right is answered in', () => {
    const text = 'Chats werden nach 90 Tagen gelöscht. Verlangen Sie die Löschung, antworten wir binnen eines Monats.';
    expect(compare('de', text, { retentionDays: 90 })).toEqual([]);
    expect(compare('de', text, { retentionDays: 30 })).toMatchObject([{ notice: '90 Tagen' }]);
  });
});
