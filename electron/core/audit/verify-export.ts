import { createPublicKey, verify } from 'node:crypto';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { canonicalJson } from '../vault/index.ts';
import { verifyChain, type ChainResult } from './chain.ts';
import { exportFormat, type ExportSeal } from './export.ts';

export interface ExportResult extends ChainResult {
  vaultId: string | null;
  publicKey: string | null;
}

/**
 * Checks an exported log without any vault: the chain, and the signature over its length and last hash.
 * Whether the key is the vault's own, a person must compare: anyone can sign a forged log with a key of his.
 */
export function verifyExport(text: string): ExportResult {
  const lines = text.split('\n');
  const failed = (problem: string, brokenAt: number | null = null): ExportResult => ({
    intact: false,
    entries: 0,
    head: '',
    brokenAt,
    problem,
    vaultId: null,
    publicKey: null,
  });
  if (lines.pop() !== '') return failed('the file does not end with a line break');
  const parsed: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      parsed.push(JSON.parse(line));
    } catch {
      return failed('a line is not JSON', index + 1);
    }
    // Spaces or repeated keys would change bytes without changing the parsed entry.
    if (JSON.stringify(parsed.at(-1)) !== line) return failed('a line was rewritten', index + 1);
  }
  const { signature, ...seal } = (parsed.pop() ?? {}) as ExportSeal & { signature?: unknown };
  if (seal.format !== exportFormat || typeof signature !== 'string') return failed('the signed last line is missing');
  try {
    const publicKey = createPublicKey({ key: Buffer.from(seal.publicKey, 'base64'), format: 'der', type: 'spki' });
    const isSigned = verify(null, Buffer.from(canonicalJson(seal)), publicKey, Buffer.from(signature, 'base64'));
    if (!isSigned || Buffer.from(signature, 'base64').toString('base64') !== signature) {
      return failed('the signature of the last line is wrong');
    }
    const chain = verifyChain(parsed as AuditEntry[], { seq: seal.entries, hash: seal.head });
    return { ...chain, vaultId: seal.vaultId, publicKey: seal.publicKey };
  } catch {
    return failed('a line does not have the form of a log entry');
  }
}
