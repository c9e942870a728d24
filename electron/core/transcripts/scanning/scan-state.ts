import { sql } from 'kysely';
import { inContent, type ContentReader, type ContentStatement } from '../../vault/index.ts';
import { rawQuery } from '../raw-query.ts';
import { isOfUnrestricted } from '../restricted.ts';

/** How far the stored messages were scanned, and by which rules. */
export interface ScanState {
  rules: string;
  /** Messages up to this id were scanned, and all that came in since the scan began. */
  position: number;
}

/** Every message, those to come included: ingest scans by the rules of the day. */
export const everything = Number.MAX_SAFE_INTEGER;

/** An empty vault has no state: there is nothing that older rules could have scanned. */
export async function readScanState(content: ContentReader): Promise<ScanState | null> {
  return (await content.get(inContent.selectFrom('scan_state').select(['rules', 'position']))) ?? null;
}

export function keepScanState({ rules, position }: ScanState): ContentStatement {
  return {
    sql: `INSERT INTO scan_state (only, rules, position) VALUES (1, ?, ?)
      ON CONFLICT (only) DO UPDATE SET rules = excluded.rules, position = excluded.position`,
    rows: [[rules, BigInt(position)]],
  };
}

/** Up to which id the rules of today have been: -1 before they began. */
export function scannedUntil(state: ScanState | null, rules: string): number {
  if (!state) return everything;
  return state.rules === rules ? state.position : -1;
}

/** Messages beyond this id wait to be scanned by these rules. */
export async function readScannedUntil(content: ContentReader, rules: string): Promise<number> {
  return scannedUntil(await readScanState(content), rules);
}

/** Whether any message waits: asked after every unlock and many calls, where a count would read the whole vault. */
export async function isAnyWaiting(content: ContentReader, rules: string): Promise<boolean> {
  const until = await readScannedUntil(content, rules);
  const row = await content.get(
    rawQuery(sql<{ waits: 0 | 1 }>`
      SELECT EXISTS (SELECT 1 FROM message WHERE id > ${BigInt(until)} AND ${isOfUnrestricted(sql`id`)}) AS waits`),
  );
  return row?.waits === 1;
}

export async function countWaiting(
  content: ContentReader,
  rules: string,
): Promise<{ messages: number; waiting: number }> {
  const until = await readScannedUntil(content, rules);
  const row = await content.get(
    rawQuery(sql<{ messages: number; waiting: number }>`
      SELECT (SELECT count(*) FROM message WHERE ${isOfUnrestricted(sql`id`)}) AS messages,
        (SELECT count(*) FROM message WHERE id > ${BigInt(until)} AND ${isOfUnrestricted(sql`id`)}) AS waiting`),
  );
  return row ?? { messages: 0, waiting: 0 };
}
