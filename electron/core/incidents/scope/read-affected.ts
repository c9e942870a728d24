import { sql } from 'kysely';
import { rawQuery } from '../../transcripts/index.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import { describePerson, type AffectedPerson } from './affected-person.ts';
import { listed, type Chosen } from './choose-conversations.ts';
import { noTies, typedIdentifiers, withChosen } from './chosen-rows.ts';
import { seenCategories } from './count-categories.ts';
import { readLanguages, undetermined } from './count-languages.ts';
import type { ResolvedPeople } from './resolve-people.ts';

export interface AffectedPage {
  people: AffectedPerson[];
  /** Where the next page begins; null where there is none. */
  next: number | null;
}

interface PersonRow {
  person: number;
  isNamed: 0 | 1;
  conversations: number;
  accounts: string;
  keys: string;
}

/** The people behind the chosen conversations, those with an account first. @param before where the page begins */
export async function readAffected(
  content: ContentReader,
  chosen: Chosen,
  { ties, uncertain }: Pick<ResolvedPeople, 'ties' | 'uncertain'>,
  { before, limit }: { before: number | null; limit: number },
): Promise<AffectedPage> {
  const beyond = before === null ? sql`` : sql`WHERE person < ${BigInt(before)}`;
  const rows = await content.all(
    rawQuery(sql<PersonRow>`${withChosen(chosen, ties)}
      SELECT person, max(is_named) AS isNamed, count(*) AS conversations, json_group_array(DISTINCT account) AS accounts,
        json_group_array(key) AS keys
      FROM chosen ${beyond} GROUP BY person ORDER BY person DESC LIMIT ${BigInt(limit + 1)}`),
  );
  const shown = rows.slice(0, limit).map((row) => ({
    ...row,
    accounts: (JSON.parse(row.accounts) as (number | null)[]).filter((account) => account !== null),
    keys: JSON.parse(row.keys) as number[],
  }));
  const accounts = await readAccounts(
    content,
    shown.flatMap((row) => row.accounts),
  );
  const said = await readConversations(
    content,
    shown.flatMap((row) => row.keys),
  );
  const people = shown.map(({ person, isNamed, conversations, accounts: own, keys }) => {
    const of = own.flatMap((account) => accounts.get(account) ?? []);
    const those = keys.flatMap((key) => said.get(key) ?? []);
    return describePerson({
      id: accounts.get(person)?.id ?? said.get(-person)?.id ?? those[0]?.id ?? '',
      isNamed: isNamed === 1,
      isUncertain: uncertain.has(person),
      conversations,
      names: of.flatMap(({ name }) => name ?? []),
      identifiers: of.flatMap(({ identifiers }) => identifiers),
      typed: those.flatMap(({ typed }) => typed),
      categories: those.flatMap(({ categories }) => categories),
      languages: those.map(({ language }) => language),
    });
  });
  return { people, next: rows.length > limit ? shown.at(-1)!.person : null };
}

interface Account {
  id: string;
  name: string | null;
  identifiers: { kind: string; value: string }[];
}

async function readAccounts(content: ContentReader, keys: readonly number[]): Promise<Map<number, Account>> {
  const [people, identifiers] = await Promise.all([
    content.all(
      rawQuery(sql<{ key: number; id: string; name: string | null }>`
        SELECT key, id, display_name AS name FROM person WHERE key IN ${listed(keys)}`),
    ),
    content.all(
      inContent
        .selectFrom('identifier')
        .select(['person_key as key', 'kind', 'value'])
        .where('person_key', 'in', sql<number>`${listed(keys)}`)
        .orderBy('person_key')
        .orderBy('kind')
        .orderBy('normalised'),
    ),
  ]);
  const own = Map.groupBy(identifiers, ({ key }) => key);
  return new Map(people.map(({ key, id, name }) => [key, { id, name, identifiers: own.get(key) ?? [] }]));
}

interface Said {
  id: string;
  language: string;
  typed: { type: string; value: string }[];
  categories: string[];
}

async function readConversations(content: ContentReader, keys: readonly number[]): Promise<Map<number, Said>> {
  const chosen = withChosen({ counted: sql`c.key IN ${listed(keys)}` }, noTies);
  const [rows, languages, typed, seen] = await Promise.all([
    content.all(
      rawQuery(sql<{ key: number; id: string }>`
        SELECT c.key, c.id FROM conversation AS c WHERE c.key IN ${listed(keys)}`),
    ),
    readLanguages(content, keys),
    content.all(
      rawQuery(sql<{
        key: number;
        type: string;
        value: string;
      }>`${chosen}, ${typedIdentifiers({ conversations: keys.length })}
        SELECT key, type, value FROM typed WHERE type <> 'iban' ORDER BY key, value`),
    ),
    content.all(
      rawQuery(sql<{ key: number; category: string }>`${chosen}, ${await seenCategories(content)}
        SELECT key, category FROM seen`),
    ),
  ]);
  const typedOf = Map.groupBy(typed, ({ key }) => key);
  const seenIn = Map.groupBy(seen, ({ key }) => key);
  return new Map(
    rows.map(({ key, id }) => [
      key,
      {
        id,
        language: languages.get(key) ?? undetermined,
        typed: typedOf.get(key) ?? [],
        categories: (seenIn.get(key) ?? []).map(({ category }) => category),
      },
    ]),
  );
}
