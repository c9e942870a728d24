import { canonicalJson, type RegisterReader } from '../vault/index.ts';
import { writeNewFile } from '../write-new-file.ts';
import { readHead } from './append.ts';
import { readStart, type SignedStart } from './log-start.ts';
import { readEntries } from './read.ts';
import { openSigner } from './signer.ts';

export const exportFormat = 'custos-log/1';

/** What the last line signs: the whole log, by the number and hash of its last entry, and by where it begins. */
export interface ExportSeal {
  format: typeof exportFormat;
  vaultId: string;
  exportedAt: string;
  /** Number of the last entry. */
  entries: number;
  head: string;
  publicKey: string;
  /** Only where the oldest entries were removed. */
  start?: SignedStart;
}

/**
 * Writes one JSON line per entry and a signed last line.
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function exportLog(register: RegisterReader, place: { to: string; vaultId: string; now: number }): ExportSeal {
  const { publicKey, sign } = openSigner(register);
  const head = readHead(register);
  const start = readStart(register);
  const seal: ExportSeal = {
    format: exportFormat,
    vaultId: place.vaultId,
    exportedAt: new Date(place.now).toISOString(),
    entries: head.seq,
    head: head.hash,
    publicKey,
    ...(start && { start }),
  };
  const signature = sign(Buffer.from(canonicalJson(seal)));
  writeNewFile(place.to, function* () {
    for (const entry of readEntries(register)) yield `${JSON.stringify(entry)}\n`;
    yield `${JSON.stringify({ ...seal, signature })}\n`;
  });
  return seal;
}
