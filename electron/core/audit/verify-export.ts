import { createPublicKey, verify } from 'node:crypto';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { canonicalJson } from '../vault/index.ts';
import { beforeFirst, brokenAfter, checkEntry, endAt, type ChainPlace, type ChainResult } from './chain.ts';
import { exportFormat, type ExportSeal } from './export.ts';

export interface ExportResult extends ChainResult {
  vaultId: string | null;
  publicKey: string | null;
}

/**
 * Checks an exported log without any vault: the chain, and the signature over its length and last hash.
 * Whether the key is the vault's own, a person must compare: anyone can sign a forged log with a key of his.
 */
export function verifyExport(bytes: Uint8Array): ExportResult {
  const broken = (place: ChainPlace, problem: string): ExportResult => ({
    ...brokenAfter(place, problem),
    vaultId: null,
    publicKey: null,
  });
  const text = decode(bytes);
  if (text === null) return broken(beforeFirst, 'the file is not text');
  const lines = text.split('\n');
  if (lines.pop() !== '') return broken(beforeFirst, 'the file does not end with a line break');
  const last = lines.pop() ?? '';
  let place = beforeFirst;
  for (const line of lines) {
    const next = checkEntryLine(line, place);
    if (typeof next === 'string') return broken(place, next);
    place = next;
  }
  const seal = checkLastLine(last);
  if (typeof seal === 'string') return broken(place, seal);
  const { vaultId, publicKey } = seal;
  return { ...endAt(place, { seq: seal.entries, hash: seal.head }), vaultId, publicKey };
}

/** Other bytes must never be read as the same text, so what is not UTF-8 is refused instead of replaced. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Any line but the last. @returns what is wrong with it, or the place after it */
export function checkEntryLine(line: string, before: ChainPlace): ChainPlace | string {
  const parsed = parseLine(line);
  if (typeof parsed === 'string') return parsed;
  try {
    return checkEntry(parsed as AuditEntry, before);
  } catch {
    return 'a line does not have the form of a log entry';
  }
}

/** @returns what is wrong with the last line, or what it signs */
export function checkLastLine(line: string): ExportSeal | string {
  const parsed = parseLine(line);
  if (typeof parsed === 'string') return parsed;
  const { signature, ...seal } = parsed as ExportSeal & { signature?: unknown };
  if (seal.format !== exportFormat || typeof signature !== 'string') return 'the signed last line is missing';
  try {
    const publicKey = createPublicKey({ key: Buffer.from(seal.publicKey, 'base64'), format: 'der', type: 'spki' });
    const isSigned = verify(null, Buffer.from(canonicalJson(seal)), publicKey, Buffer.from(signature, 'base64'));
    const isWrittenOnce = Buffer.from(signature, 'base64').toString('base64') === signature;
    return isSigned && isWrittenOnce ? seal : 'the signature of the last line is wrong';
  } catch {
    return 'the signature of the last line is wrong';
  }
}

function parseLine(line: string): object | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return 'a line is not JSON';
  }
  if (typeof parsed !== 'object' || parsed === null) return 'a line does not have the form of a log entry';
  // Spaces or repeated keys would change bytes without changing the parsed entry.
  return JSON.stringify(parsed) === line ? parsed : 'a line was rewritten';
}
