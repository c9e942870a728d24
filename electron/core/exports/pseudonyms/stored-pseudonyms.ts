import { sql } from 'kysely';
import type { FindingType } from '../../../../shared/contract/finding-types.ts';
import { rawQuery } from '../../transcripts/index.ts';
import { inContent, type ContentReader, type ContentStatement } from '../../vault/index.ts';
import type { Original } from './make-replacement.ts';
import type { Pseudonym } from './pseudonym-book.ts';

export async function readPseudonyms(content: ContentReader, caseId: string): Promise<Pseudonym[]> {
  const rows = await content.all(inContent.selectFrom('pseudonym').selectAll().where('case_id', '=', caseId));
  return rows.map(({ type, normalised, original, replacement }) => ({
    type: type as FindingType,
    normalised,
    written: original,
    replacement,
  }));
}

/** What the same originals became in other cases. */
export async function readElsewhere(
  content: ContentReader,
  caseId: string,
  originals: readonly Original[],
): Promise<Pick<Pseudonym, 'type' | 'normalised' | 'replacement'>[]> {
  const wanted = JSON.stringify([...new Set(originals.map(({ normalised }) => normalised))]);
  const rows = await content.all(
    rawQuery(sql<{ type: string; normalised: string; replacement: string }>`
      SELECT type, normalised, replacement FROM pseudonym
      WHERE case_id <> ${caseId} AND normalised IN (SELECT value FROM json_each(${wanted}))`),
  );
  return rows.map((row) => ({ ...row, type: row.type as FindingType }));
}

/** New pseudonyms, and in which messages each of these originals stands. */
export function storePseudonyms(
  caseId: string,
  added: readonly Pseudonym[],
  uses: readonly { messageId: number; pseudonym: Pseudonym }[],
): ContentStatement[] {
  return [
    {
      sql: `INSERT INTO pseudonym (case_id, type, normalised, original, replacement) VALUES (?, ?, ?, ?, ?)`,
      rows: added.map(({ type, normalised, written, replacement }) => [caseId, type, normalised, written, replacement]),
    },
    {
      sql: `INSERT OR IGNORE INTO pseudonym_use (pseudonym_key, message_id)
        SELECT key, ? FROM pseudonym WHERE case_id = ? AND type = ? AND normalised = ?`,
      rows: uses.map(({ messageId, pseudonym: { type, normalised } }) => [BigInt(messageId), caseId, type, normalised]),
    },
  ];
}
