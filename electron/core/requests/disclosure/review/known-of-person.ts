import { sql } from 'kysely';
import { normaliseIdentifier } from '../../../detection/index.ts';
import { rawQuery } from '../../../transcripts/index.ts';
import type { ContentReader } from '../../../vault/index.ts';
import { readIdentifiers, readPerson } from '../../cases/case-content.ts';

/** What is the person's own, or known to everybody: no reason to keep any of it back. */
export interface Known {
  /** "kind\nnormalised" of the person's identifiers. */
  identifiers: ReadonlySet<string>;
  /** Folded words of the person's names. */
  nameWords: ReadonlySet<string>;
  /** Folded text in which the organisation's own particulars stand. */
  ownText: string;
}

/** Whatever the person of a case is called and reached by, as the case and the accepted people of it say. */
export async function readKnownOfPerson(
  content: ContentReader,
  requestId: string,
  organisation: readonly string[],
): Promise<Known> {
  const [asked, stored, person] = await Promise.all([
    readIdentifiers(content, requestId),
    content.all(
      rawQuery(sql<{ kind: string; value: string }>`
        SELECT i.kind, i.value FROM request_link AS l
        JOIN person AS p ON p.backend_id = l.backend_id AND p.external_id = l.external_id
        JOIN (SELECT person_key, kind, value FROM identifier
          UNION ALL SELECT key, 'name', display_name FROM person WHERE display_name IS NOT NULL) AS i
          ON i.person_key = p.key
        WHERE l.request_id = ${requestId} AND l.target = 'person' AND l.decision = 'accepted'`),
    ),
    readPerson(content, requestId),
  ]);
  const own = [
    ...asked,
    ...stored,
    { kind: 'name', value: person?.name ?? '' },
    { kind: 'email', value: person?.email ?? '' },
    { kind: 'phone', value: person?.phone ?? '' },
  ];
  return {
    identifiers: new Set(own.map(({ kind, value }) => identifierKey(kind, value))),
    nameWords: new Set(own.filter(({ kind }) => kind === 'name').flatMap(({ value }) => wordsOf(value))),
    ownText: fold([...organisation, person?.address ?? ''].join('\n')),
  };
}

export function identifierKey(kind: string, value: string): string {
  return `${kind}\n${normaliseIdentifier(kind, value)}`;
}

export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}
