import { sql } from 'kysely';
import { findingGroups } from '../../../../shared/contract/finding-types.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import { countryOfCallingCode } from './calling-codes.ts';
import type { Chosen } from './choose-conversations.ts';
import { isKept, typedIdentifiers, withChosen, type Ties } from './chosen-rows.ts';

/** Official identifiers are called by their country: de.idnr. */
const countryOfType: Readonly<Record<string, string>> = Object.fromEntries(
  findingGroups.officialId.flatMap((type) => {
    const prefix = /^([a-z]{2})\./.exec(type)?.[1];
    return prefix === undefined ? [] : [[type, prefix === 'uk' ? 'GB' : prefix.toUpperCase()]];
  }),
);

/**
 * Countries that something points to, with how many people: a telephone number with its calling code, typed or stated
 * by the chatbot system, an IBAN, or an official number of a country. Somebody with several counts for each.
 */
export async function countCountries(
  content: ContentReader,
  chosen: Chosen,
  ties: Ties,
): Promise<{ countries: { country: string; people: number }[]; without: number }> {
  const rows = await content.all(
    rawQuery(sql<{ country: string | null; people: number }>`
      ${withChosen(chosen, ties)}, ${typedIdentifiers(chosen)}, calling AS MATERIALIZED (
        SELECT key AS code, value AS country FROM json_each(${JSON.stringify(countryOfCallingCode)})
      ), official AS MATERIALIZED (
        SELECT key AS type, value AS country FROM json_each(${JSON.stringify(countryOfType)})
      ), number AS (
        SELECT c.person, t.value FROM typed AS t CROSS JOIN chosen AS c ON c.key = t.key WHERE t.type = 'phone'
        UNION
        SELECT c.person, replace(i.normalised, ' ', '') FROM chosen AS c
        CROSS JOIN identifier AS i ON i.person_key = c.account WHERE i.normalised GLOB '+[0-9]*'
      ), sign AS MATERIALIZED (
        SELECT n.person, k.country FROM number AS n CROSS JOIN calling AS k
          ON k.code IN (substr(n.value, 1, 2), substr(n.value, 1, 3), substr(n.value, 1, 4))
        UNION
        SELECT c.person, substr(t.value, 1, 2) FROM typed AS t CROSS JOIN chosen AS c ON c.key = t.key WHERE t.type = 'iban'
        UNION
        SELECT c.person, o.country FROM official AS o
        CROSS JOIN detected_span AS s ON s.type = o.type
        CROSS JOIN message AS m ON m.id = s.message_id AND m.role = 'person'
        CROSS JOIN chosen AS c ON c.key = m.conversation_key
        WHERE ${isKept(sql`s`)}
      )
      SELECT country, count(*) AS people FROM sign GROUP BY country
      UNION ALL
      SELECT NULL, count(DISTINCT person) FROM chosen WHERE person NOT IN (SELECT person FROM sign)
      ORDER BY people DESC, country`),
  );
  return {
    countries: rows.flatMap(({ country, people }) => (country === null ? [] : [{ country, people }])),
    without: rows.find(({ country }) => country === null)?.people ?? 0,
  };
}
