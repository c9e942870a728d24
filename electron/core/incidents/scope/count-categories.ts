import { sql, type RawBuilder } from 'kysely';
import { recordDataCategories, type RecordDataCategory } from '../../../../shared/contract/records/vocabulary.ts';
import { categoriesOfTypes } from '../../records/index.ts';
import { kindOf } from '../../subjects/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { inContent, type ContentReader } from '../../vault/index.ts';
import type { Chosen } from './choose-conversations.ts';
import { isKept, withChosen, type Ties } from './chosen-rows.ts';

export interface CountedCategory {
  category: RecordDataCategory;
  conversations: number;
  people: number;
}

/** Of a child a bot may speak in general: there only what a person typed is a hint. */
const shownCategories: Readonly<Record<string, string>> = { ...categoriesOfTypes, 'hint.minor': 'minor' };

/** The check whose findings name what a person told of themselves. A payment card is a means of payment. */
const sensitiveRule = 'sensitiveTyped';
const categoryOfFinding: Readonly<Record<string, string>> = { card: 'payment' };

/**
 * For a statement over the chosen: `seen (key, category)`, what was seen in each conversation: in messages, by the check
 * of sensitive data, and what the chatbot system says of the person. Neither a place nor a finding that somebody rejected
 * counts. The category `minor` is none of data: it tells whose they are.
 */
export async function seenCategories(content: ContentReader): Promise<RawBuilder<unknown>> {
  return sql`kind AS MATERIALIZED (
      SELECT key AS type, value AS category FROM json_each(${JSON.stringify(shownCategories)})
    ), stated AS MATERIALIZED (
      SELECT key AS kind, value AS category FROM json_each(${JSON.stringify(await readStatedKinds(content))})
    ), seen AS (
      SELECT c.key, k.category FROM chosen AS c
      CROSS JOIN message AS m ON m.conversation_key = c.key
      CROSS JOIN detected_span AS s ON s.message_id = m.id
      CROSS JOIN kind AS k ON k.type = s.type
      WHERE ${isKept(sql`s`)}
        AND (k.category <> 'minor' OR (SELECT said.role FROM message AS said WHERE said.id = m.id) = 'person')
      UNION
      SELECT c.key, 'identity' FROM chosen AS c CROSS JOIN person AS p ON p.key = c.account
      WHERE trim(coalesce(p.display_name, '')) <> ''
      UNION
      SELECT c.key, t.category FROM chosen AS c
      CROSS JOIN identifier AS i ON i.person_key = c.account CROSS JOIN stated AS t ON t.kind = i.kind
      UNION
      ${findingsOf(sql`f.status <> 'rejected'`)}
      EXCEPT
      ${findingsOf(sql`f.status = 'rejected'`)}
    )`;
}

/** How many conversations and people stand behind each category, most often first. */
export async function countCategories(
  content: ContentReader,
  chosen: Chosen,
  ties: Ties,
): Promise<{ categories: CountedCategory[]; minors: number }> {
  const rows = await content.all(
    rawQuery(sql<{ category: RecordDataCategory | 'minor'; conversations: number; people: number }>`
      ${withChosen(chosen, ties)}, ${await seenCategories(content)}
      SELECT s.category, count(*) AS conversations, count(DISTINCT c.person) AS people
      FROM seen AS s CROSS JOIN chosen AS c ON c.key = s.key
      GROUP BY s.category ORDER BY conversations DESC, s.category`),
  );
  const known = new Set<string>(recordDataCategories);
  return {
    categories: rows.filter((row): row is CountedCategory => known.has(row.category)),
    minors: rows.find(({ category }) => category === 'minor')?.people ?? 0,
  };
}

function findingsOf(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT c.key, coalesce(json_extract(${JSON.stringify(categoryOfFinding)}, '$.' || f.aspect), f.aspect)
    FROM chosen AS c CROSS JOIN finding AS f ON f.conversation_key = c.key WHERE f.rule = ${sensitiveRule} AND ${condition}`;
}

/** What a system states of an account. Ids that only it gives out say nothing of anybody. */
const categoryOfKind: Readonly<Record<string, RecordDataCategory>> = {
  email: 'contact',
  phone: 'contact',
  name: 'identity',
  customerNumber: 'customer',
};

/** What systems call the identifiers they state, with the category it belongs to. */
async function readStatedKinds(content: ContentReader): Promise<Record<string, RecordDataCategory>> {
  const rows = await content.all(inContent.selectFrom('identifier').select('kind').distinct());
  return Object.fromEntries(
    rows.flatMap(({ kind }) => {
      const category = categoryOfKind[kindOf(kind)];
      return category === undefined ? [] : [[kind, category]];
    }),
  );
}
