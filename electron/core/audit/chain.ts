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

/** How far a check has come: the number of the last entry, and its hash. */
export interface ChainPlace {
  seq: number;
  hash: string;
}

export const beforeFirst: ChainPlace = { seq: 0, hash: chainStart };

/** From where a chain is walked, and which entry has to be on the way. */
export interface ChainBeginning {
  from: ChainPlace;
  /** An entry without which nobody removed the older ones in Custos; left out: none were. */
  isExpected?: (entry: AuditEntry) => boolean;
}

export interface ChainResult {
  intact: boolean;
  /** How many were found in order. */
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

/** Walks a chain entry by entry and remembers where it is. */
export class ChainWalk {
  readonly #from: ChainPlace;
  readonly #isExpected: ((entry: AuditEntry) => boolean) | null;
  #place: ChainPlace;
  #isMissing: boolean;

  constructor({ from, isExpected }: ChainBeginning) {
    this.#from = from;
    this.#place = from;
    this.#isExpected = isExpected ?? null;
    this.#isMissing = isExpected !== undefined;
  }

  get place(): ChainPlace {
    return this.#place;
  }

  /** @returns what is wrong with it, or null */
  follow(entry: AuditEntry): string | null {
    const next = checkEntry(entry, this.#place);
    if (typeof next === 'string') return next;
    this.#place = next;
    if (this.#isMissing && this.#isExpected?.(entry)) this.#isMissing = false;
    return null;
  }

  /** @param head what the last entry must be; finds a dropped tail */
  end(head: ChainPlace): ChainResult {
    const { seq, hash } = this.#place;
    if (head.seq !== seq || head.hash !== hash) return this.breakOff('entries at the end are missing');
    if (this.#isMissing) return this.breakOff('no entry tells of the removal of the older ones', this.#from.seq);
    return { intact: true, entries: seq - this.#from.seq, head: hash, brokenAt: null, problem: null };
  }

  breakOff(problem: string, after = this.#place.seq): ChainResult {
    const { seq, hash } = this.#place;
    return { intact: false, entries: seq - this.#from.seq, head: hash, brokenAt: after + 1, problem };
  }
}

/** Walks the chain from its beginning: the first entry, where none were removed. */
export function verifyChain(
  entries: Iterable<AuditEntry>,
  head: ChainPlace,
  beginning: ChainBeginning = { from: beforeFirst },
): ChainResult {
  const walk = new ChainWalk(beginning);
  for (const entry of entries) {
    const problem = walk.follow(entry);
    if (problem !== null) return walk.breakOff(problem);
  }
  return walk.end(head);
}
