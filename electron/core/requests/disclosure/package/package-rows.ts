import { createHash } from 'node:crypto';
import type { InformationItem, PackageSummary } from '../../../../../shared/contract/requests/disclosure.ts';
import { inContent, type ContentReader, type ContentStatement, type ContentTables } from '../../../vault/index.ts';
import type { PackageCounts, PackageData, PackageKind } from './package-data.ts';

/** Where a file is made and where it is put once it is complete. */
export interface Place {
  part: string;
  final: string;
  sha256: string;
}

/** What is kept of a package; never its passphrase. */
export interface KeptSummary extends PackageCounts {
  kind: PackageKind;
  language: 'de' | 'en';
  bytes: number;
  sha256: string;
  missing: InformationItem[];
  unverified: string[];
  archive: Place;
  letter: Place;
  /** Of what it was ordered with. */
  order: string;
  /** Of what it tells: see fingerprintOf. */
  told: string;
  /** False from before the files are begun until both are in their places. */
  isWritten: boolean;
}

export type PackageRow = ContentTables['request_package'];

export function readKept({ summary }: PackageRow): KeptSummary {
  return JSON.parse(summary) as KeptSummary;
}

/** Newest first. */
export function readPackageRows(content: ContentReader, requestId: string): Promise<PackageRow[]> {
  return content.all(
    inContent
      .selectFrom('request_package')
      .selectAll()
      .where('request_id', '=', requestId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc'),
  );
}

export async function listPackages(
  content: ContentReader,
  requestId: string,
  names: ReadonlyMap<string, string>,
): Promise<PackageSummary[]> {
  const rows = await readPackageRows(content, requestId);
  return rows.filter((row) => readKept(row).isWritten).map((row) => toSummary(row, names));
}

export function toSummary(row: PackageRow, names: ReadonlyMap<string, string>): PackageSummary {
  const { kind, language, conversations, messages, redacted, withheld, unreviewed, bytes, sha256 } = readKept(row);
  return {
    id: row.id,
    createdAt: new Date(row.created_at).toISOString(),
    createdBy: names.get(row.created_by) ?? '',
    kind,
    language,
    conversations,
    messages,
    redacted,
    withheld,
    unreviewed,
    bytes,
    sha256,
    dispatchedAt: row.dispatched_at === null ? null : new Date(row.dispatched_at).toISOString(),
  };
}

export interface NewPackage {
  row: PackageRow;
  /** The letter with the passphrase, kept among the files of the case. */
  letterFile: ContentStatement;
}

export function storePackage({ row, letterFile }: NewPackage): ContentStatement[] {
  return [
    letterFile,
    {
      sql: `INSERT INTO request_package (id, request_id, summary, created_by, created_at, letter_file_id)
        VALUES (?, ?, ?, ?, ?, ?)`,
      rows: [[row.id, row.request_id, row.summary, row.created_by, row.created_at, row.letter_file_id]],
    },
  ];
}

export function markWritten(row: PackageRow): ContentStatement[] {
  const summary = JSON.stringify({ ...readKept(row), isWritten: true });
  return [{ sql: 'UPDATE request_package SET summary = ? WHERE id = ?', rows: [[summary, row.id]] }];
}

export function removePackage({ id, letter_file_id: fileId }: PackageRow): ContentStatement[] {
  return [
    { sql: 'DELETE FROM request_package WHERE id = ?', rows: [[id]] },
    { sql: 'DELETE FROM request_file WHERE id = ?', rows: fileId === null ? [] : [[fileId]] },
  ];
}

/**
 * The same as long as the same is disclosed, on whatever day.
 * @param conversations as they are written into the data file, in whatever parts: they say all there is of them
 */
export function fingerprintOf(data: PackageData, conversations: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256').update(JSON.stringify({ ...data, createdOn: '', conversations: [] }));
  for (const part of conversations) hash.update(part);
  return hash.digest('hex');
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
