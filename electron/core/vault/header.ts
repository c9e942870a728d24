import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../../../shared/errors/problem.ts';
import { canonicalJson } from './canonical-json.ts';
import { readTextIfPresent, replaceFile } from './files.ts';
import { keySlotSchema } from './key-slot.ts';

/** The format this version writes. A newer one is refused untouched. */
export const vaultFormat = 2;

const headerFields = z.object({
  /** 1: slots without key files and next keys. */
  format: z.union([z.literal(1), z.literal(vaultFormat)]),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  slots: z.array(keySlotSchema).min(1),
});
export type VaultHeader = z.infer<typeof headerFields>;

const storedHeader = headerFields.extend({
  /** Finds damage before anyone types a passphrase. */
  checksum: z.base64(),
  /** Finds changes by someone who cannot open any slot. */
  authentication: z.base64(),
});
type StoredHeader = z.infer<typeof storedHeader>;

/**
 * Reads vault.json as far as that is possible without a key.
 * @throws Problem vault.absent, vault.formatNewer, vault.headerDamaged
 */
export function readHeader(file: string): StoredHeader {
  const text = readTextIfPresent(file);
  if (text === null) throw new Problem('vault.absent');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Problem('vault.headerDamaged');
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > vaultFormat) throw new Problem('vault.formatNewer');
  const parsed = storedHeader.safeParse(json);
  if (!parsed.success || checksumOf(parsed.data) !== parsed.data.checksum) throw new Problem('vault.headerDamaged');
  return parsed.data;
}

/** @throws Problem vault.headerForged */
export function authenticateHeader(header: StoredHeader, headerKey: Uint8Array): void {
  const expected = Buffer.from(authenticationOf(header, headerKey), 'base64');
  const found = Buffer.from(header.authentication, 'base64');
  if (expected.length !== found.length || !timingSafeEqual(expected, found)) throw new Problem('vault.headerForged');
}

export function writeHeader(file: string, header: VaultHeader, headerKey: Uint8Array): void {
  const fields = headerFields.parse({ ...header, format: vaultFormat });
  const stored: StoredHeader = {
    ...fields,
    checksum: checksumOf(fields),
    authentication: authenticationOf(fields, headerKey),
  };
  replaceFile(file, `${JSON.stringify(stored, null, 2)}\n`);
}

function checksumOf(header: VaultHeader): string {
  return createHash('sha256').update(signedText(header)).digest('base64');
}

function authenticationOf(header: VaultHeader, headerKey: Uint8Array): string {
  return createHmac('sha256', headerKey).update(signedText(header)).digest('base64');
}

function signedText(header: VaultHeader): string {
  return canonicalJson(headerFields.parse(header));
}
