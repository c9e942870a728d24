import { describe, expect, it } from 'vitest';
import { findMissing, findRequired } from '../register/find-missing.ts';
import operator from './operator.json' with { type: 'json' };
import { readCatalogue } from './read-catalogue.ts';

const languages = ['de', 'en'] as const;
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

describe.each(languages)('the catalogue in %s', (language) => {
  const entries = readCatalogue(language);
  const organisation = { address: 'x', dataProtectionOfficer: 'x' };

  it.each(entries.map((entry) => [entry.key, entry] as const))('fills in all of Art. 30 for %s', (_key, { fields }) => {
    expect([findRequired(fields), findMissing(fields, organisation)]).toEqual([[], []]);
  });

  it.each(entries.map((entry) => [entry.key, entry] as const))(
    'reasons each legal basis for %s',
    (_key, { fields }) => {
      for (const purpose of fields.purposes) {
        expect(purpose.legalBases.length).toBeGreaterThan(0);
        expect(purpose.basisNote).not.toBe('');
        expect(purpose.interests !== null).toBe(purpose.legalBases.includes('legitimateInterests'));
        expect(purpose.consent !== null).toBe(purpose.legalBases.includes('consent'));
      }
      expect([fields.information.where, fields.dpia.reason, fields.source]).not.toContain('');
    },
  );

  it('names no period that no authority named, and leaves the next review to people', () => {
    for (const { fields } of entries) {
      expect(fields.data.map(({ erasureDays }) => erasureDays)).toEqual(fields.data.map(() => null));
      for (const { erasure } of fields.data) expect(erasure).not.toMatch(/\d/);
      expect(fields.reviewOn).toBeNull();
    }
  });

  it('calls the one who runs the system by the name that a proposal replaces', () => {
    const named = entries.filter(({ fields }) => fields.recipients.some(({ name }) => name === operator[language]));
    expect(entries.map(({ key }) => key).filter((key) => !named.some((entry) => entry.key === key))).toEqual([
      'model-improvement',
    ]);
  });
});

it('says everything in both languages', () => {
  const [german, english] = languages.map((language) => readCatalogue(language).map(({ fields }) => texts(fields)));
  expect(german!.map(({ length }) => length)).toEqual(english!.map(({ length }) => length));
});
