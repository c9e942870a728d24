import { sql } from 'kysely';
import { readCaseTies, type CaseTie } from '../../requests/index.ts';
import { rawQuery } from '../../transcripts/index.ts';
import type { ContentReader } from '../../vault/index.ts';
import type { Chosen } from './choose-conversations.ts';
import { noTies, typedIdentifiers, withChosen, type Ties } from './chosen-rows.ts';
import { Groups } from './groups.ts';

export interface ResolvedPeople {
  ties: Ties;
  known: number;
  least: number;
  most: number;
  /** Conversations whose person nobody knows. */
  unnamed: number;
  /** Accounts that confirmed ties made one with another. */
  joined: number;
  /** People who are one with another if every proposed tie is true. */
  proposed: number;
  /** Whose tie to somebody else is proposed. */
  uncertain: ReadonlySet<number>;
}

/** Of an identifier that more share nobody looks at each pair: a number of a switchboard. */
const manyShare = 100;

/**
 * How many people are behind the chosen conversations. Confirmed: what was accepted in the case of a person. Proposed:
 * what is still to be decided there, and accounts with the same e-mail address or telephone number, whether their
 * system knows it or they typed it. What somebody rejected in a case is no tie.
 */
export async function resolvePeople(content: ContentReader, chosen: Chosen): Promise<ResolvedPeople> {
  const caseTies = await readTiesWithin(content, chosen);
  const confirmed = joinConfirmed(caseTies);
  const ties = { confirmed };
  const [counts, shared] = await Promise.all([countPeople(content, chosen, ties), readShared(content, chosen, ties)]);
  const people = new Groups();
  const uncertain = new Set<number>();
  let proposed = 0;
  const apart = findRejected(caseTies, confirmed);
  const link = (one: number, other: number): void => {
    if (one === other || apart.has(pairOf(one, other))) return;
    uncertain.add(one).add(other);
    if (people.join(one, other)) proposed += 1;
  };
  for (const group of [...listOpenGroups(caseTies, confirmed), ...shared]) linkAll(group, link);
  const { known, unnamed } = counts;
  return {
    ties,
    known,
    least: Math.max(known - proposed, Math.min(1, known + unnamed)),
    most: known + unnamed,
    unnamed,
    joined: [...confirmed].filter(([own, person]) => own > 0 && own !== person).length,
    proposed,
    uncertain,
  };
}

/** Ties of the accounts and conversations that are among the chosen. */
async function readTiesWithin(content: ContentReader, chosen: Chosen): Promise<CaseTie[]> {
  const all = await readCaseTies(content);
  if (all.length === 0) return [];
  const row = await content.get(
    rawQuery(sql<{ own: string }>`${withChosen(chosen, noTies)}
      SELECT json_group_array(DISTINCT person) AS own FROM chosen
      WHERE person IN (SELECT value FROM json_each(${JSON.stringify([...new Set(all.map(({ own }) => own))])}))`),
  );
  const within = new Set(JSON.parse(row?.own ?? '[]') as number[]);
  return all.filter(({ own }) => within.has(own));
}

/** Who was accepted in one case is one person, whether there was an account or not. */
function joinConfirmed(ties: readonly CaseTie[]): Map<number, number> {
  const groups = new Groups();
  const accepted = ties.filter(({ decision }) => decision === 'accepted');
  for (const [, [first, ...others]] of Map.groupBy(accepted, ({ requestId }) => requestId))
    for (const other of others) groups.join(first!.own, other.own);
  return new Map(accepted.map(({ own }) => [own, groups.find(own)]));
}

async function countPeople(
  content: ContentReader,
  chosen: Chosen,
  ties: Ties,
): Promise<{ known: number; unnamed: number }> {
  const row = await content.get(
    rawQuery(sql<{ known: number; unnamed: number }>`${withChosen(chosen, ties)}
      SELECT count(DISTINCT person) FILTER (WHERE is_named) AS known, count(*) FILTER (WHERE NOT is_named) AS unnamed
      FROM chosen`),
  );
  return row ?? { known: 0, unnamed: 0 };
}

/** Named people who share an address or a number, group by group. */
async function readShared(content: ContentReader, chosen: Chosen, ties: Ties): Promise<number[][]> {
  const rows = await content.all(
    rawQuery(sql<{ people: string }>`${withChosen(chosen, ties)}, ${typedIdentifiers(chosen)}
      SELECT json_group_array(person) AS people FROM (
        SELECT i.normalised AS value, c.person FROM (SELECT DISTINCT account, person FROM chosen WHERE account IS NOT NULL) AS c
        CROSS JOIN identifier AS i ON i.person_key = c.account
        WHERE instr(i.normalised, '@') > 1 OR i.normalised GLOB '+[0-9]*'
        UNION
        SELECT t.value, c.person FROM typed AS t CROSS JOIN chosen AS c ON c.key = t.key
        WHERE c.is_named AND t.type IN ('email', 'phone'))
      GROUP BY value HAVING count(*) > 1`),
  );
  return rows.map(({ people }) => JSON.parse(people) as number[]);
}

function listOpenGroups(ties: readonly CaseTie[], confirmed: ReadonlyMap<number, number>): number[][] {
  const standing = ties.filter(({ decision }) => decision !== 'rejected');
  return [...Map.groupBy(standing, ({ requestId }) => requestId).values()]
    .filter((group) => group.some(({ decision }) => decision === 'open'))
    .map((group) => group.map(({ own }) => confirmed.get(own) ?? own).filter((person) => isNamed(person, confirmed)))
    .map((group) => [...new Set(group)]);
}

function isNamed(person: number, confirmed: ReadonlyMap<number, number>): boolean {
  return person > 0 || confirmed.has(person);
}

/** Pairs of which a case accepted one and rejected the other. */
function findRejected(ties: readonly CaseTie[], confirmed: ReadonlyMap<number, number>): ReadonlySet<string> {
  const apart = new Set<string>();
  for (const group of Map.groupBy(ties, ({ requestId }) => requestId).values()) {
    const peopleOf = (wanted: CaseTie['decision']): number[] =>
      group.filter(({ decision }) => decision === wanted).map(({ own }) => confirmed.get(own) ?? own);
    for (const one of peopleOf('accepted')) for (const other of peopleOf('rejected')) apart.add(pairOf(one, other));
  }
  return apart;
}

function pairOf(one: number, other: number): string {
  return `${Math.min(one, other)} ${Math.max(one, other)}`;
}

function linkAll(group: readonly number[], link: (one: number, other: number) => void): void {
  const isMany = group.length > manyShare;
  for (const [index, one] of group.entries()) {
    const others = isMany ? group.slice(index + 1, index + 2) : group.slice(index + 1);
    for (const other of others) link(one, other);
  }
}
