import { v7 as uuidv7 } from 'uuid';
import type { PersonIdentifier, RequestFile, RequestPerson } from '../../../../shared/contract/requests/case-fields.ts';
import { withoutDeceptive } from '../../../../shared/deceptive-characters.ts';
import { Problem } from '../../../../shared/errors/problem.ts';
import { normaliseIdentifier } from '../../detection/index.ts';
import { cleanText } from '../../transcripts/index.ts';
import { inContent, type ContentReader, type ContentStatement, type ContentTables } from '../../vault/index.ts';

export type PersonRow = ContentTables['request_person'];

export interface StoredIdentifier extends PersonIdentifier {
  normalised: string;
}

export interface NewFile {
  name: string;
  mediaType: string;
  kind: RequestFile['kind'];
  bytes: Uint8Array;
}

/** Null where the content was wiped, or removed because its time was over. */
export async function readPerson(content: ContentReader, requestId: string): Promise<PersonRow | null> {
  const row = await content.get(inContent.selectFrom('request_person').selectAll().where('request_id', '=', requestId));
  return row ?? null;
}

/** @throws Problem request.contentGone */
export async function requirePerson(content: ContentReader, requestId: string): Promise<PersonRow> {
  const row = await readPerson(content, requestId);
  if (!row) throw new Problem('request.contentGone');
  return row;
}

export async function readIdentifiers(content: ContentReader, requestId: string): Promise<StoredIdentifier[]> {
  return content.all(
    inContent
      .selectFrom('request_identifier')
      .select(['kind', 'normalised', 'value'])
      .where('request_id', '=', requestId)
      .orderBy('kind')
      .orderBy('normalised'),
  );
}

/** One of each, however it was written, with the addresses under which the person is answered. */
export function collectIdentifiers(
  identifiers: readonly PersonIdentifier[],
  person: Pick<RequestPerson, 'email' | 'phone'>,
): StoredIdentifier[] {
  const { email, phone } = person;
  const own = [
    ...(email === '' ? [] : [{ kind: 'email', value: email }]),
    ...(phone === '' ? [] : [{ kind: 'phone', value: phone }]),
  ];
  const found = new Map<string, StoredIdentifier>();
  for (const { kind, value } of [...own, ...identifiers]) {
    const clean = cleanText(value).trim();
    const normalised = normaliseIdentifier(kind, clean);
    const key = `${kind}\n${normalised}`;
    if (normalised !== '' && !found.has(key)) found.set(key, { kind, normalised, value: clean });
  }
  return [...found.values()];
}

export function storePerson(requestId: string, person: RequestPerson, text: string): ContentStatement {
  const { name, address, email, phone, note } = person;
  return {
    sql: `INSERT INTO request_person (request_id, name, address, email, phone, note, text) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (request_id) DO UPDATE SET name = excluded.name, address = excluded.address, email = excluded.email,
        phone = excluded.phone, note = excluded.note, text = excluded.text`,
    rows: [[requestId, ...[name, address, email, phone, note, text].map(cleanText)]],
  };
}

export function storeIdentifiers(requestId: string, identifiers: readonly StoredIdentifier[]): ContentStatement[] {
  return [
    { sql: 'DELETE FROM request_identifier WHERE request_id = ?', rows: [[requestId]] },
    {
      sql: 'INSERT INTO request_identifier (request_id, kind, normalised, value) VALUES (?, ?, ?, ?)',
      rows: identifiers.map(({ kind, normalised, value }) => [requestId, kind, normalised, value]),
    },
  ];
}

export function storeFiles(
  requestId: string,
  files: readonly NewFile[],
  added: { at: number; by: string },
): { ids: string[]; statement: ContentStatement } {
  const ids = files.map(() => uuidv7());
  return {
    ids,
    statement: {
      sql: `INSERT INTO request_file (id, request_id, name, media_type, kind, bytes, added_at, added_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      rows: files.map(({ name, mediaType, kind, bytes }, index) => [
        ids[index]!,
        requestId,
        nameFile(name),
        cleanText(mediaType).slice(0, 120),
        kind,
        bytes,
        added.at,
        added.by,
      ]),
    },
  };
}

/** A name without folders and hidden characters: it comes from strangers and is offered when the file is saved. */
export function nameFile(name: string): string {
  const plain = withoutDeceptive(cleanText(name))
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^\.+/, '')
    .trim();
  return plain === '' ? 'file' : plain.slice(0, 200).toWellFormed();
}
