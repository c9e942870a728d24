import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFields, type RecordInput } from '../../../../shared/contract/records/fields.ts';
import { findDrift, type BotEvidence } from './find-drift.ts';
import { driftRule } from './is-same-drift.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-25T08:30:00Z');
const quiet: BotEvidence = {
  botId: 'bot',
  conversations: 10,
  oldest: now - 50 * day,
  categories: [{ category: 'contact', conversations: 4, examples: [1, 2] }],
  languages: [{ language: 'de', conversations: 9, examples: [1] }],
  system: { id: 'backend', name: 'Kundenchat', title: 'Chatwoot' },
  processors: [],
  policies: [],
  bases: [],
};
const agreeing: RecordInput = {
  name: 'Kundenservice',
  languages: ['de'],
  purposes: [{ name: 'Beantwortung von Fragen', legalBases: ['contract'] }],
  data: [{ category: 'contact', erasureDays: 90 }],
  recipients: [{ name: 'Betreiber von Kundenchat', kind: 'processor' }],
};
const record = (changes: Partial<RecordInput> = {}) => ({
  number: 'V-0001',
  fields: recordFields.parse({ ...agreeing, ...changes }),
});
const drift = (evidence: Partial<BotEvidence>, changes: Partial<RecordInput> = {}) =>
  findDrift([record(changes)], { ...quiet, ...evidence }, now);
const policy = { id: 'p', purpose: 'Beantwortung von Fragen', start: 'lastMessage' as const, categories: [] };

describe('a record and what is there', () => {
  it('agree where the record names all of it', () => {
    expect(drift({ policies: [{ ...policy, period: { amount: 3, unit: 'months' } }] })).toEqual([]);
  });

  it('differ in data that was seen and is not named, of Art. 9 GDPR most', () => {
    const categories = (['contact', 'health', 'payment'] as const).map((category, index) => ({
      category,
      conversations: index + 1,
      examples: [index],
    }));
    expect(drift({ categories })).toMatchObject([
      {
        outcome: 'categoryNotDeclared',
        severity: 'high',
        evidence: [1],
        details: { record: 'V-0001', category: 'health', conversations: 2 },
      },
      { outcome: 'categoryNotDeclared', severity: 'medium', details: { category: 'payment', conversations: 3 } },
    ]);
  });

  it('differ in how long data is kept, and in what a policy says of it', () => {
    expect(drift({ oldest: now - 91 * day })).toEqual([]);
    expect(drift({ oldest: now - 92 * day })).toMatchObject([
      { outcome: 'keptLonger', severity: 'high', details: { statedDays: 90, observedDays: 92 } },
    ]);
    expect(drift({ policies: [{ ...policy, period: { amount: 30, unit: 'days' } }] })).toMatchObject([
      { outcome: 'retentionDiffers', details: { statedDays: 90, observedDays: 30 } },
    ]);
    const inWords = { data: [{ category: 'contact' as const, erasure: 'mit dem Vorgang' }] };
    expect(drift({ oldest: 0, policies: [{ ...policy, period: { amount: 30, unit: 'days' } }] }, inWords)).toEqual([]);
  });

  it('differ in recipients and countries that the record does not name', () => {
    const processors = [{ id: 'one', name: 'Wolke GmbH', thirdCountries: ['US'] }];
    const none = { recipients: [] };
    expect(drift({}, none)).toMatchObject([{ outcome: 'recipientMissing', details: { recipient: 'Kundenchat' } }]);
    expect(drift({ processors }, none).map(({ aspect }) => aspect)).toEqual([
      'recipientMissing backend',
      'recipientMissing one',
      'countryMissing one US',
    ]);
    const named = {
      recipients: [{ name: 'Hoster', kind: 'processor' as const, processorId: 'a3a9d1a4-5a0c-4f0a-8a3b-0d9e6a1f4b11' }],
      transfers: [{ to: 'Wolke GmbH', country: 'US', safeguard: 'standardContractualClauses' as const }],
    };
    const linked = [{ ...processors[0]!, id: 'a3a9d1a4-5a0c-4f0a-8a3b-0d9e6a1f4b11' }];
    expect(drift({ processors: linked }, named)).toEqual([]);
  });

  it('differ in a purpose of a policy and in a legal basis of a notice', () => {
    const period = { amount: 90, unit: 'days' as const };
    const bases = [
      { source: 'notice' as const, basis: 'contract' as const },
      { source: 'notice' as const, basis: 'consent' as const },
      { source: 'notice' as const, basis: 'consent' as const },
    ];
    expect(drift({ policies: [{ ...policy, period, purpose: 'Werbung' }], bases })).toMatchObject([
      { outcome: 'purposeDiffers', details: { source: 'policy', stated: 'purpose', purpose: 'Werbung' } },
      { outcome: 'purposeDiffers', details: { source: 'notice', stated: 'basis', basis: 'consent' } },
    ]);
  });

  it('differ in a language that several people write in, where the record names languages at all', () => {
    const languages = (conversations: number) => [{ language: 'fr', conversations, examples: [7] }];
    expect(drift({ languages: languages(2) })).toEqual([]);
    expect(drift({ languages: languages(3) }, { languages: [] })).toEqual([]);
    expect(drift({ languages: languages(3) })).toMatchObject([
      { outcome: 'languageNotDeclared', evidence: [7], details: { language: 'fr', conversations: 3 } },
    ]);
  });

  it('is a bot without a record once it has conversations', () => {
    expect(findDrift([], quiet, now)).toMatchObject([{ outcome: 'botWithoutRecord', details: { conversations: 10 } }]);
    expect(findDrift([], { ...quiet, conversations: 0 }, now)).toEqual([]);
  });

  it('agree where one of several records names it', () => {
    const other = record({ data: [{ category: 'health', erasureDays: 90 }] });
    const categories = [{ category: 'health' as const, conversations: 1, examples: [] }];
    expect(findDrift([record(), other], { ...quiet, categories }, now)).toEqual([]);
  });

  it('names no difference twice', () => {
    const basis = fc.record({
      source: fc.constantFrom('policy' as const, 'notice' as const),
      basis: fc.constantFrom('contract' as const, 'consent' as const, 'publicTask' as const),
    });
    const policies = fc.array(
      fc.record({
        id: fc.uuid(),
        purpose: fc.constantFrom('Werbung', 'Training'),
        start: fc.constant('lastMessage' as const),
        categories: fc.constant<'hint'[]>([]),
        period: fc.record({ amount: fc.nat(9), unit: fc.constantFrom('days' as const, 'months' as const) }),
      }),
    );
    fc.assert(
      fc.property(fc.array(basis), policies, (bases, given) => {
        const aspects = drift({ bases, policies: given }).map(({ aspect }) => aspect);
        expect(new Set(aspects).size).toBe(aspects.length);
      }),
    );
  });
});

describe('what was decided about a difference', () => {
  const seen = { record: 'V-0001', category: 'health', conversations: 6 };

  it('counts while days pass and a few conversations come, and no longer when they are many more', () => {
    expect(driftRule.isSame(seen, { ...seen, conversations: 15 })).toBe(true);
    expect(driftRule.isSame(seen, { ...seen, conversations: 16 })).toBe(false);
    expect(driftRule.isSame({ ...seen, conversations: 40 }, { ...seen, conversations: 79 })).toBe(true);
    expect(driftRule.isSame({ statedDays: 90, observedDays: 92 }, { statedDays: 90, observedDays: 120 })).toBe(true);
    expect(driftRule.isSame({ statedDays: 90, observedDays: 92 }, { statedDays: 60, observedDays: 92 })).toBe(false);
  });
});
