import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../../../../shared/errors/problem.ts';
import { incomingExchange } from '../exchange/exchange-file.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { IncomingSheet } from './sheet.ts';

/** Hundreds of times what a register takes. */
const mostBytes = 20_000_000;

export type Incoming =
  { kind: 'csv' | 'xlsx'; sheets: IncomingSheet[] } | { kind: 'json'; records: { number: string; fields: unknown }[] };

/** @throws Problem recordFile.unreadable, recordFile.tooLarge, recordFile.invalid */
export async function readIncoming(place: string): Promise<Incoming> {
  const bytes = readBytes(path.resolve(place));
  try {
    // A zip, by its first bytes: names of files say little.
    if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')))
      return { kind: 'xlsx', sheets: await readWorkbook(bytes) };
    const text = decode(bytes);
    if (/^\s*\{/.test(text)) return { kind: 'json', records: readExchange(text) };
    return { kind: 'csv', sheets: [readCsv(text)] };
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('recordFile.tooLarge', undefined, { cause: error });
    throw new Problem('recordFile.invalid', undefined, { cause: error });
  }
}

function readBytes(file: string): Buffer {
  let size: number;
  try {
    const stats = statSync(file);
    // Anything but a file may never end, or never begin.
    if (!stats.isFile()) throw new TypeError('no file');
    size = stats.size;
    if (size <= mostBytes) return readFileSync(file);
  } catch (error) {
    throw new Problem('recordFile.unreadable', undefined, { cause: error });
  }
  throw new Problem('recordFile.tooLarge');
}

/** What spreadsheets save as text: UTF-8, UTF-16 with its mark, or the old code page of Windows. */
function decode(bytes: Buffer): string {
  const text = decodeAny(bytes);
  // oxlint-disable-next-line no-control-regex -- these are what is looked for: no text has them
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw new SyntaxError('no text');
  return text;
}

function decodeAny(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function readExchange(text: string) {
  const parsed: unknown = JSON.parse(text);
  const records = (parsed as { records?: unknown } | null)?.records;
  if (Array.isArray(records) && records.length > 5000) throw new RangeError('more records than are read');
  return incomingExchange.parse(parsed).records;
}
