import { sql, type RawBuilder } from 'kysely';
import type { Chosen } from './choose-conversations.ts';

/** Which conversations and accounts belong to one person, and whom the others stand for. */
export interface Ties {
  /** Confirmed: whom an account or a conversation without one belongs to. */
  confirmed: ReadonlyMap<number, number>;
}

export const noTies: Ties = { confirmed: new Map() };

/**
 * Begins a statement over the chosen conversations: `chosen (key, account, person, is_named)`. A person is a number: the
 * key of an account, or the negative key of a conversation that has none, which counts as somebody of its own.
 */
export function withChosen({ counted }: Pick<Chosen, 'counted'>, { confirmed }: Ties): RawBuilder<unknown> {
  return sql`WITH tied AS MATERIALIZED (
      SELECT CAST(key AS INTEGER) AS own, value AS person FROM json_each(${JSON.stringify(Object.fromEntries(confirmed))})
    ), chosen AS MATERIALIZED (
      SELECT c.key, c.person_key AS account, coalesce(t.person, c.person_key, -c.key) AS person,
        (c.person_key IS NOT NULL OR t.person IS NOT NULL) AS is_named
      FROM conversation AS c LEFT JOIN tied AS t ON t.own = coalesce(c.person_key, -c.key)
      WHERE ${counted}
    )`;
}

/** Not one that a person rejected. @param span alias of a detected span */
export function isKept(span: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`NOT EXISTS (SELECT 1 FROM span_verdict AS v WHERE v.message_id = ${span}.message_id
    AND v.start = ${span}.start AND v.length = ${span}.length AND v.type = ${span}.type AND v.verdict = 'rejected')`;
}

/** The normalised identifiers that stand in one fragment, as a JSON array. None of them holds a backslash or a line end. */
const linesOfFragment = sql`'[' || replace(json_quote(trim(replace(f.body, char(92), ''), char(10))), '\\n', '","') || ']'`;

/** From so many conversations on, reading all fragments is faster than looking up those of each message. */
const many = 20_000;

/**
 * For a statement over the chosen: `typed (key, type, value)`, the addresses, telephone numbers and accounts that a
 * person typed in them, normalised, as far as nobody rejected what was seen.
 */
export function typedIdentifiers({ conversations }: Pick<Chosen, 'conversations'>): RawBuilder<unknown> {
  const fragments =
    conversations < many
      ? sql`chosen AS c CROSS JOIN message AS m ON m.conversation_key = c.key
        CROSS JOIN message_fragment AS f ON f.id = m.id`
      : sql`message_fragment AS f CROSS JOIN message AS m ON m.id = f.id
        CROSS JOIN chosen AS c ON c.key = m.conversation_key`;
  return sql`typed AS MATERIALIZED (
    SELECT key, type, value FROM (
      SELECT DISTINCT m.id, c.key, line.value AS value,
        CASE WHEN instr(line.value, '@') > 1 THEN 'email' WHEN line.value GLOB '+[0-9]*' THEN 'phone'
          WHEN line.value GLOB '[A-Z][A-Z][0-9][0-9]*' AND length(line.value) BETWEEN 15 AND 34 THEN 'iban' END AS type
      FROM ${fragments} CROSS JOIN json_each(${linesOfFragment}) AS line WHERE m.role = 'person'
    ) AS said
    WHERE EXISTS (SELECT 1 FROM detected_span AS s
      WHERE s.message_id = said.id AND s.type = said.type AND ${isKept(sql`s`)})
  )`;
}
