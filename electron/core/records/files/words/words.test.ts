import { describe, expect, it } from 'vitest';
import { legalBases } from '../../../../../shared/contract/checks.ts';
import * as vocabulary from '../../../../../shared/contract/records/vocabulary.ts';
import german from './texts.de.json' with { type: 'json' };
import english from './texts.en.json' with { type: 'json' };
import french from './texts.fr.json' with { type: 'json' };
import { wordLists } from './words.ts';

const languages = { german, english, french } as Record<string, Record<string, string>>;
const lists = {
  role: vocabulary.recordRoles,
  state: vocabulary.recordStates,
  subject: vocabulary.subjectCategories,
  category: vocabulary.recordDataCategories,
  recipient: vocabulary.recipientKinds,
  safeguard: vocabulary.safeguards,
  measure: vocabulary.measureKinds,
  channel: vocabulary.channels,
  right: vocabulary.availableRights,
  basis: legalBases,
  article9: vocabulary.article9Conditions,
};

describe('the words of records in documents', () => {
  it('are the same in every language, with the same places', () => {
    const placesOf = (text = '') => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const texts of Object.values(languages)) {
      expect(Object.keys(texts)).toEqual(Object.keys(english));
      for (const [id, text] of Object.entries(english)) expect(placesOf(texts[id]), id).toEqual(placesOf(text));
    }
  });

  it('name every member of every list', () => {
    for (const [list, codes] of Object.entries(lists))
      for (const code of codes) expect(english).toHaveProperty([`${list}.${code}`]);
  });

  it('tell the members of a list apart, so that a form can be read back', () => {
    for (const texts of Object.values(languages))
      for (const list of wordLists) {
        const words = Object.keys(texts).flatMap((id) => (id.startsWith(`${list}.`) ? [texts[id]!.toLowerCase()] : []));
        expect(new Set(words).size, list).toBe(words.length);
        expect(words.filter((word) => word.includes(';') || word.includes('\n'))).toEqual([]);
      }
  });
});
