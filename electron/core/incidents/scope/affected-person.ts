import { recordDataCategories } from '../../../../shared/contract/records/vocabulary.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { kindOf } from '../../subjects/index.ts';
import { undetermined } from './count-languages.ts';

export type AffectedPerson = OutputOf<'incidents.affected'>['people'][number];

/** What is known of the conversations of one person. */
export interface PersonFacts {
  /** Of the account, or of the conversation that has none. */
  id: string;
  isNamed: boolean;
  isUncertain: boolean;
  conversations: number;
  names: readonly string[];
  /** As the chatbot systems keep them. */
  identifiers: readonly { kind: string; value: string }[];
  typed: readonly { type: string; value: string }[];
  categories: readonly string[];
  /** Conversation by conversation. */
  languages: readonly string[];
}

/**
 * How a person can be reached: by what the chatbot systems keep, and where they keep nothing by what the person typed,
 * which may be somebody else's.
 */
export function describePerson(facts: PersonFacts): AffectedPerson {
  const stored = (kind: string): string[] =>
    facts.identifiers.filter((each) => kindOf(each.kind) === kind).map(({ value }) => value.trim());
  const typed = (type: string): string[] => facts.typed.filter((each) => each.type === type).map(({ value }) => value);
  const emails = stored('email').length > 0 ? stored('email') : typed('email');
  const phones = stored('phone').length > 0 ? stored('phone') : typed('phone');
  const isStored = stored('email').length + stored('phone').length > 0 || emails.length + phones.length === 0;
  return {
    key: facts.id,
    name: [...facts.names, ...stored('name')].find((name) => name.trim() !== '')?.trim() ?? '',
    emails: [...new Set(emails)],
    phones: [...new Set(phones)],
    language: commonest(facts.languages),
    conversations: facts.conversations,
    dataCategories: recordDataCategories.filter((category) => facts.categories.includes(category)),
    isCertain: facts.isNamed && !facts.isUncertain && isStored,
  };
}

/** What tells nothing counts last. */
function commonest(languages: readonly string[]): string {
  const told = languages.filter((language) => language !== undetermined);
  const counts = [...Map.groupBy(told, (language) => language)].toSorted(
    ([one, those], [other, these]) => these.length - those.length || (one < other ? -1 : 1),
  );
  return counts[0]?.[0] ?? undetermined;
}
