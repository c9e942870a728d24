import type { LetterKind, RequestLetter } from '../../../../shared/contract/requests/letters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { inContent, type ContentReader, type ContentStatement, type ContentTables } from '../../vault/index.ts';
import { toInstant } from '../cases/to-instant.ts';
import { listUnverified } from '../citations/list-unverified.ts';
import { listMissing } from './compose-letter.ts';

export type LetterRow = ContentTables['request_letter'];
export type DispatchChannel = NonNullable<RequestLetter['dispatch']>['channel'];

/** How something left, and by what that is proven. */
export interface Dispatch {
  at: number;
  channel: DispatchChannel;
  proof: string;
  userId: string;
}

/** Oldest first. */
export async function listLetterRows(content: ContentReader, requestId: string): Promise<LetterRow[]> {
  return content.all(
    inContent
      .selectFrom('request_letter')
      .selectAll()
      .where('request_id', '=', requestId)
      .orderBy('created_at')
      .orderBy('id'),
  );
}

/** @throws Problem letter.unknown */
export async function requireLetter(content: ContentReader, requestId: string, letterId: string): Promise<LetterRow> {
  const row = await content.get(
    inContent.selectFrom('request_letter').selectAll().where('id', '=', letterId).where('request_id', '=', requestId),
  );
  if (!row) throw new Problem('letter.unknown');
  return row;
}

/** @throws Problem letter.unknown, letter.final */
export async function requireDraft(content: ContentReader, requestId: string, letterId: string): Promise<LetterRow> {
  const row = await requireLetter(content, requestId, letterId);
  if (row.is_final === 1) throw new Problem('letter.final');
  return row;
}

/** @throws Problem letter.unknown, letter.notFinal */
export async function requireFinal(content: ContentReader, requestId: string, letterId: string): Promise<LetterRow> {
  const row = await requireLetter(content, requestId, letterId);
  if (row.is_final === 0) throw new Problem('letter.notFinal');
  return row;
}

export function showLetter(row: LetterRow, names: ReadonlyMap<string, string>): RequestLetter {
  const { id, language, recipient, subject, body } = row;
  return {
    id,
    kind: row.kind as LetterKind,
    language,
    recipient,
    subject,
    body,
    missing: row.is_final === 1 ? [] : listMissing(row),
    unverified: listUnverified(`${subject}\n${body}`, language),
    isFinal: row.is_final === 1,
    createdAt: toInstant(row.created_at),
    createdBy: names.get(row.created_by) ?? '',
    fileId: row.file_id,
    dispatch:
      row.dispatched_at === null
        ? null
        : {
            at: toInstant(row.dispatched_at),
            channel: row.dispatch_channel as DispatchChannel,
            proof: row.dispatch_proof,
            recordedBy: names.get(row.dispatch_by ?? '') ?? '',
          },
  };
}

export function storeLetter(row: LetterRow): ContentStatement {
  const columns = Object.keys(row);
  return {
    sql: `INSERT INTO request_letter (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    rows: [Object.values(row)],
  };
}

export function storeDispatch(
  table: 'request_letter' | 'request_package',
  id: string,
  { at, channel, proof, userId }: Dispatch,
): ContentStatement {
  return {
    sql: `UPDATE ${table} SET dispatched_at = ?, dispatch_channel = ?, dispatch_proof = ?, dispatch_by = ?
      WHERE id = ?`,
    rows: [[at, channel, proof, userId, id]],
  };
}
