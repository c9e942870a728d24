import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { canonicalJson } from '../vault/index.ts';
import { ChainWalk, checkEntry, type ChainPlace, type ChainResult } from './chain.ts';
import { exportFormat, type ExportSeal } from './export.ts';
import { beginAfter, checkStart, type SignedStart } from './log-start.ts';
import { isSignedBy } from './signer.ts';

export interface ExportResult extends ChainResult {
  vaultId: string | null;
  publicKey: string | null;
  /** What was removed before the first entry, when, by whom and why; null: nothing, or nothing that can be believed. */
  removed: SignedStart | null;
}

/**
 * Checks an exported log without any vault: the chain, and the signature over its beginning, length and last hash.
 * Whether the key is the vault's own, a person must compare: anyone can sign a forged log with a key of his.
 */
export function verifyExport(bytes: Uint8Array): ExportResult {
  const text = decode(bytes);
  const lines = text?.split('\n') ?? [];
  const isEnded = lines.pop() === '';
  const seal = checkLastLine(lines.pop() ?? '');
  const start = (typeof seal !== 'string' && seal.start) || null;
  const walk = new ChainWalk(beginAfter(start));
  const nothing = { vaultId: null, publicKey: null, removed: null };
  const broken = (problem: string): ExportResult => ({ ...walk.breakOff(problem), ...nothing });
  if (text === null) return broken('the file is not text');
  if (!isEnded) return broken('the file does not end with a line break');
  for (const line of lines) {
    const entry = parseLine(line);
    const problem = typeof entry === 'string' ? entry : follow(walk, entry);
    if (problem !== null) return broken(problem);
  }
  if (typeof seal === 'string') return broken(seal);
  const { vaultId, publicKey } = seal;
  const problem = start && checkStart(start, seal);
  if (problem) return broken(problem);
  return { ...walk.end({ seq: seal.entries, hash: seal.head }), vaultId, publicKey, removed: start };
}

function follow(walk: ChainWalk, entry: object): string | null {
  try {
    return walk.follow(entry as AuditEntry);
  } catch {
    return 'a line does not have the form of a log entry';
  }
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
  const isSigned = isSignedBy(seal.publicKey, Buffer.from(canonicalJson(seal)), signature);
  return isSigned ? seal : 'the signature of the last line is wrong';
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
