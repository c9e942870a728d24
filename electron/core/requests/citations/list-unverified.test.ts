import { describe, expect, it } from 'vitest';
import { grounds } from '../../../../shared/contract/requests/case-fields.ts';
import {
  letterKinds,
  letterLaws,
  type LetterKind,
  type LetterLaw,
} from '../../../../shared/contract/requests/letters.ts';
import { rights, type Right } from '../../../../shared/contract/rights.ts';
import { composeAccessLetter, wordsOf } from '../disclosure/package/compose-access-letter.ts';
import type { PackageData } from '../disclosure/package/package-data.ts';
import { composeLetter, type ComposedLetter } from '../letters/compose-letter.ts';
import { hasGround } from '../letters/letter-arguments.ts';
import { readShippedTemplate } from '../letters/letter-templates.ts';
import { sayPhrase, type Language } from '../letters/phrases.ts';
import { makeFacts, makeValues } from '../letters/testing/full-values.ts';
import cited from './citations.json' with { type: 'json' };
import { findCitations, listUnverified } from './list-unverified.ts';

const languages = ['de', 'en'] as const;
const every = languages.flatMap((language) => letterLaws.map((law) => ({ language, law })));

function compose(kind: LetterKind, language: Language, law: LetterLaw, right: Right, ground?: string) {
  const values = { ...makeValues(kind), ...(ground !== undefined && { ground }) };
  const template = readShippedTemplate(kind, language);
  return { language, ...composeLetter(kind, language, template, makeFacts(language, law, right), values) };
}

/** Each letter that can be composed from the shipped texts under a law. */
function* composeAll(language: Language, law: LetterLaw) {
  for (const kind of letterKinds)
    for (const right of rights)
      if (hasGround(kind)) for (const ground of grounds) yield compose(kind, language, law, right, ground);
      else yield compose(kind, language, law, right);
}

/** What comes with a copy of the data says, under a law. */
function* composeForCopies(language: Language, law: LetterLaw): Generator<string> {
  const counts = { conversations: 1, messages: 2, redacted: 1, withheld: 1, unreviewed: 0 };
  const controller = { name: 'Muster GmbH', address: 'Weg 1', contact: '' };
  const lists = { people: [], conversations: [], excluded: [], gaps: [] };
  const facts = { language, law, number: '2026-031', createdOn: '2026-11-03', controller, counts, ...lists };
  const source = { bots: [], roles: new Set([]), identifierKinds: ['email'], given: {}, salutation: '', authority: '' };
  for (const kind of ['access', 'portability'] as const) {
    const data: PackageData = { kind, ...facts };
    yield wordsOf(composeAccessLetter(data, source).blocks);
  }
}

function unverifiedIn({ subject, body, language }: Omit<ComposedLetter, 'recipient'> & { language: Language }) {
  return listUnverified(`${subject}\n${body}`, language);
}

/** Takes out what is known and leaves the rest. */
function withoutCitations(text: string, language: Language): string {
  return findCitations(text, language)
    .map(({ citation }) => citation[language])
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, words) => rest.replaceAll(words, ''), text.replace(/\s/g, ' '));
}

const looksCited =
  /\bArt\.|\bArticles? \d|\b[Ss]ections? \d|§|GDPR|DSGVO|\bDSG\b|\bFADP\b|\bDSV\b|\bDPO\b|LGPD|PIPEDA|\bCCR\b|P-39|Civil Code|[Rr]ecital|Erwägungsgrund|Act \d|Gesetz/;

describe('the citations of letters', () => {
  it.each(every)('are all known, with how each was compared: $law in $language', ({ language, law }) => {
    for (const { subject, body } of composeAll(language, law))
      expect(withoutCitations(`${subject}\n${body}`, language)).not.toMatch(looksCited);
    // The law as a whole is no citation.
    for (const text of composeForCopies(language, law))
      expect(withoutCitations(text, language).replace(/(?:nach dem|gegen das) Gesetz/g, '')).not.toMatch(looksCited);
    for (const ground of ['openCase', 'restricted'])
      expect(withoutCitations(sayPhrase(language, 'ground', { ground, law }), language)).not.toMatch(looksCited);
  });

  it.each(languages)('are each in some letter, in %s', (language) => {
    const used = new Set<string>();
    const note = (text: string): void => {
      for (const { citation } of findCitations(text, language)) used.add(citation[language]);
    };
    for (const law of letterLaws) {
      for (const { subject, body } of composeAll(language, law)) note(`${subject}\n${body}`);
      for (const text of composeForCopies(language, law)) note(text);
      // What an erasure holds back has grounds besides those of a refusal.
      note(sayPhrase(language, 'ground', { ground: 'restricted', law }));
    }
    expect(cited.map((citation) => citation[language]).filter((words) => !used.has(words))).toEqual([]);
  });
});

describe('what a letter cites without anybody having compared it', () => {
  it('is nothing in a letter under the GDPR', () => {
    for (const language of languages)
      for (const letter of composeAll(language, 'EU')) expect(unverifiedIn(letter)).toEqual([]);
    for (const language of languages)
      for (const text of composeForCopies(language, 'EU')) expect(listUnverified(text, language)).toEqual([]);
  });

  it('is named in the words and the order of the letter', () => {
    expect(unverifiedIn(compose('refusal', 'en', 'UK', 'access', 'gdpr.15_4'))).toEqual([
      'Article 15 UK GDPR',
      'Article 15(4) UK GDPR',
      'Article 77 UK GDPR',
      'Article 79 UK GDPR',
    ]);
    expect(unverifiedIn(compose('acknowledgement', 'de', 'CH', 'access'))).toEqual([
      'Unsere Antwort ist für Sie in der Regel kostenlos',
    ]);
  });

  it('is the longer citation alone where one lies within another', () => {
    const unverified = unverifiedIn(compose('acknowledgement', 'en', 'CA', 'rectification'));
    expect(unverified).toEqual(['PIPEDA, Schedule 1, clause 4.9.5']);
  });

  it('may have no article: what the states of the USA grant', () => {
    expect(unverifiedIn(compose('refusal', 'en', 'US', 'access'))).toEqual([
      'right to appeal this decision within a reasonable time',
      'you can submit a complaint to the Attorney General of your state',
    ]);
  });

  it('is found where lines were set anew, and not once the writer has taken it out', () => {
    const { language, subject } = compose('refusal', 'de', 'CH', 'access');
    expect(unverifiedIn({ language, subject: 'x', body: 'Siehe Art. 49\nDSG.' })).toEqual(['Art. 49 DSG']);
    expect(unverifiedIn({ language, subject, body: 'Nein.' })).toEqual([]);
  });
});
