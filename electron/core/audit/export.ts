import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { canonicalJson, readMeta, type RegisterReader } from '../vault/index.ts';
import { writeNewFile } from '../write-new-file.ts';
import { readHead } from './append.ts';
import { readEntries } from './read.ts';

export const exportFormat = 'custos-log/1';

/** What the last line signs: the whole log, by its length and last hash. */
export interface ExportSeal {
  format: typeof exportFormat;
  vaultId: string;
  exportedAt: string;
  entries: number;
  head: string;
  publicKey: string;
}

/**
 * Writes one JSON line per entry and a signed last line.
 * @throws Problem export.exists, storage.full, storage.notWritable
 */
export function exportLog(register: RegisterReader, place: { to: string; vaultId: string; now: number }): ExportSeal {
  const signingKey = readMeta(register, 'signing_key');
  if (!(signingKey instanceof Uint8Array)) throw new Error('the vault has no signing key');
  const privateKey = createPrivateKey({ key: Buffer.from(signingKey), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  const head = readHead(register);
  const seal: ExportSeal = {
    format: exportFormat,
    vaultId: place.vaultId,
    exportedAt: new Date(place.now).toISOString(),
    entries: head.seq,
    head: head.hash,
    publicKey,
  };
  const signature = sign(null, Buffer.from(canonicalJson(seal)), privateKey).toString('base64');
  writeNewFile(place.to, function* () {
    for (const entry of readEntries(register)) yield `${JSON.stringify(entry)}\n`;
    yield `${JSON.stringify({ ...seal, signature })}\n`;
  });
  return seal;
}
