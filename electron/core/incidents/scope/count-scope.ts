import { sql } from 'kysely';
import type { ScopeFigures } from '../../../../shared/contract/incidents/fields.ts';
import { specialCategories } from '../../../../shared/contract/records/vocabulary.ts';
import type { Context } from '../../context.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { chooseConversations, type Choice, type Chosen } from './choose-conversations.ts';
import { countCategories } from './count-categories.ts';
import { countCountries } from './count-countries.ts';
import { countLanguages } from './count-languages.ts';
import { describeSelection, type SelectionFacts } from './describe-selection.ts';
import { findUncounted, type Uncounted } from './find-uncounted.ts';
import { resolvePeople } from './resolve-people.ts';

/** Figures without words: these are made in the language of whoever reads them. */
export type CountedScope = Pick<
  ScopeFigures,
  | 'conversations'
  | 'messages'
  | 'people'
  | 'dataCategories'
  | 'specialCategories'
  | 'minors'
  | 'countries'
  | 'languages'
> & {
  selection: SelectionFacts;
  /** What the derivations say besides. */
  unnamed: number;
  joined: number;
  proposed: number;
  withoutCountry: number;
  notCounted: Uncounted[];
};

/** @throws Problem search.invalidQuery, backend.unknown, bot.unknown */
export async function countScope(context: Context, choice: Choice): Promise<CountedScope> {
  const selection = describeSelection(context.register, choice.selection);
  const content = context.vault.contentReader;
  const chosen = await chooseConversations(content, choice);
  const { ties, known, least, most, unnamed, joined, proposed } = await resolvePeople(content, chosen);
  const [messages, { categories, minors }, { countries, without }, languages, notCounted] = await Promise.all([
    countMessages(content, chosen),
    countCategories(content, chosen, ties),
    countCountries(content, chosen, ties),
    countLanguages(content, chosen),
    findUncounted(context, choice, chosen),
  ]);
  const isSpecial = new Set<string>(specialCategories);
  return {
    selection,
    conversations: chosen.conversations,
    messages,
    people: { known, least, most },
    dataCategories: categories,
    specialCategories: categories
      .filter(({ category }) => isSpecial.has(category))
      .map(({ category, conversations }) => ({ category, conversations })),
    minors,
    countries,
    languages,
    unnamed,
    joined,
    proposed,
    withoutCountry: without,
    notCounted,
  };
}

async function countMessages(content: ContentReader, { counted }: Chosen): Promise<number> {
  const row = await content.get(
    rawQuery(sql<{ messages: number }>`
      SELECT coalesce(sum(c.message_count), 0) AS messages FROM conversation AS c WHERE ${counted}`),
  );
  return row?.messages ?? 0;
}
