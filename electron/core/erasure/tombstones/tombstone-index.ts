import type { Hasher, Tombstone } from './tombstones.ts';
import { identifierValue } from './tombstones.ts';

/** What can be known of a conversation when it is asked whether it was erased. */
export interface Candidate {
  externalId: string;
  person: { externalId: string; identifiers: readonly { kind: string; value: string }[] } | null;
}

/** Tells what was erased from what may be kept. */
export class TombstoneIndex {
  readonly #hash: Hasher;
  readonly #byHash = new Map<string, Tombstone>();

  constructor(tombstones: readonly Tombstone[], hash: Hasher) {
    this.#hash = hash;
    for (const tombstone of tombstones) {
      const key = `${tombstone.kind}\n${tombstone.hash}`;
      const known = this.#byHash.get(key);
      if (!known || known.until < tombstone.until) this.#byHash.set(key, tombstone);
    }
  }

  get isEmpty(): boolean {
    return this.#byHash.size === 0;
  }

  /** The latest erasure that this falls under. What was said later is lawful again. */
  find({ externalId, person }: Candidate): Tombstone | null {
    if (this.isEmpty) return null;
    const found = [this.#get('conversation', externalId)];
    if (person) {
      found.push(this.#get('person', person.externalId));
      for (const identifier of person.identifiers) {
        const value = identifierValue(identifier);
        if (value !== null) found.push(this.#get('identifier', value));
      }
    }
    return found.reduce((latest, one) => (one && (!latest || one.until > latest.until) ? one : latest), null);
  }

  #get(kind: Tombstone['kind'], value: string): Tombstone | null {
    return this.#byHash.get(`${kind}\n${this.#hash(kind, value)}`) ?? null;
  }
}
