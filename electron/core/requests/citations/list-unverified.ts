import { isVerified, type RuleSource } from '../../../../shared/rules/rule.ts';
import cited from './citations.json' with { type: 'json' };

type Language = 'de' | 'en';

/** A citation of a law as it stands in letters, or what they say of a law without one, and how it is known. */
export type Citation = Record<Language, string> & Omit<RuleSource, 'citation'>;

/** A longer one goes first: a shorter one within it is not meant. */
const citations: Record<Language, Citation[]> = { de: sortFor('de'), en: sortFor('en') };

/** The citations in a letter that nobody has compared with the law, in its own words and the order of the letter. */
export function listUnverified(text: string, language: Language): string[] {
  return findCitations(text, language)
    .filter(({ citation }) => !isVerified(citation))
    .map(({ citation }) => citation[language]);
}

/** Each citation once, with its first place in the text. @returns in the order of the text */
export function findCitations(text: string, language: Language): { at: number; citation: Citation }[] {
  // White space may have been set anew by whoever changed the letter.
  let rest = text.replace(/\s/g, ' ');
  const found: { at: number; citation: Citation }[] = [];
  for (const citation of citations[language]) {
    const words = citation[language];
    const at = rest.indexOf(words);
    if (at < 0) continue;
    found.push({ at, citation });
    rest = rest.replaceAll(words, ' '.repeat(words.length));
  }
  return found.toSorted((one, other) => one.at - other.at);
}

function sortFor(language: Language): Citation[] {
  return (cited as Citation[]).toSorted((one, other) => other[language].length - one[language].length);
}
