import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { canonicalJson } from '../vault/index.ts';

/** The hash before the first entry. */
export const chainStart = '0'.repeat(64);

export type UnhashedEntry = Omit<AuditEntry, 'hash'>;

/** SHA-256 over the canonical JSON (RFC 8785) of everything but the hash itself; the previous hash is part of it. */
export function hashEntry(entry: UnhashedEntry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}

export interface ChainResult {
  intact: boolean;
  entries: number;
  head: string;
  brokenAt: number | null;
  problem: string | null;
}

/**
 * Walks the chain from its first entry.
 * @param head what the last entry must be; finds a dropped tail
 */
export function verifyChain(entries: Iterable<AuditEntry>, head: { seq: number; hash: string }): ChainResult {
  let count = 0;
  let previousHash = chainStart;
  const broken = (problem: string): ChainResult => ({
    intact: false,
    entries: count,
    head: previousHash,
    brokenAt: count + 1,
    problem,
  });
  for (const entry of entries) {
    const { hash, ...rest } = entry;
    if (entry.seq !== count + 1) return broken('an entry is missing or out of order');
    if (entry.previousHash !== previousHash) return broken('an entry does not follow the one before it');
    if (hashEntry(rest) !== hash) return broken('an entry was changed');
    previousHash = hash;
    count += 1;
  }
  if (head.seq !== count || head.hash !== previousHash) return broken('entries at the end are missing');
  return { intact: true, entries: count, head: previousHash, brokenAt: null, problem: null };
}
