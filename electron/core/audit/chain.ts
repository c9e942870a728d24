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

/** How far a check has come: how many entries, and the hash of the last of them. */
export interface ChainPlace {
  seq: number;
  hash: string;
}

export const beforeFirst: ChainPlace = { seq: 0, hash: chainStart };

export interface ChainResult {
  intact: boolean;
  entries: number;
  head: string;
  brokenAt: number | null;
  problem: string | null;
}

/** @returns what is wrong with the entry after this place, or the place after it */
export function checkEntry(entry: AuditEntry, { seq, hash: previousHash }: ChainPlace): ChainPlace | string {
  const { hash, ...rest } = entry;
  if (entry.seq !== seq + 1) return 'an entry is missing or out of order';
  if (entry.previousHash !== previousHash) return 'an entry does not follow the one before it';
  if (hashEntry(rest) !== hash) return 'an entry was changed';
  return { seq: entry.seq, hash };
}

/**
 * Walks the chain from its first entry.
 * @param head what the last entry must be; finds a dropped tail
 */
export function verifyChain(entries: Iterable<AuditEntry>, head: ChainPlace): ChainResult {
  let place = beforeFirst;
  for (const entry of entries) {
    const next = checkEntry(entry, place);
    if (typeof next === 'string') return brokenAfter(place, next);
    place = next;
  }
  return endAt(place, head);
}

/** A check that has come to the end, where the head should be. */
export function endAt(place: ChainPlace, head: ChainPlace): ChainResult {
  const isHead = head.seq === place.seq && head.hash === place.hash;
  if (!isHead) return brokenAfter(place, 'entries at the end are missing');
  return { intact: true, entries: place.seq, head: place.hash, brokenAt: null, problem: null };
}

export function brokenAfter({ seq, hash }: ChainPlace, problem: string): ChainResult {
  return { intact: false, entries: seq, head: hash, brokenAt: seq + 1, problem };
}
