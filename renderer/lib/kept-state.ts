import { createContext, use, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';

/**
 * What the screens remember while the vault stays open: filters, the conversation shown. All of it goes with the lock
 * except what a screen says may outlive it.
 */
export class Kept {
  readonly #values: Map<string, unknown>;
  readonly #outliving: Map<string, unknown>;
  readonly #followers = new Set<() => void>();
  #isTelling = false;

  constructor(outlived: ReadonlyMap<string, unknown> = new Map()) {
    this.#values = new Map(outlived);
    this.#outliving = new Map(outlived);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  set<Value>(key: string, value: Value, afterLock?: (value: Value) => Value): void {
    this.#values.set(key, value);
    if (afterLock) this.#outliving.set(key, afterLock(value));
    this.#tell();
  }

  /** The screen begins again with what it shows by itself. */
  forget(key: string): void {
    this.#values.delete(key);
    this.#outliving.delete(key);
    this.#tell();
  }

  /** Once for all that changes at the same time, and afterwards. Returns how to stop. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }

  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      for (const follower of this.#followers) follower();
    });
  }

  get outliving(): ReadonlyMap<string, unknown> {
    return this.#outliving;
  }
}

export const KeptContext = createContext(new Kept());

/**
 * Like useState, but leaving the screen and coming back finds the value again.
 * @param afterLock what of it the same person finds again after unlocking: ids and settings, never content. Searched
 * words are content: they are what somebody said, or who he is.
 */
export function useKept<Value>(
  key: string,
  initial: Value,
  afterLock?: (value: Value) => Value,
): [Value, Dispatch<SetStateAction<Value>>] {
  const kept = use(KeptContext);
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : initial));
  const keep: Dispatch<SetStateAction<Value>> = (next) =>
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: Value) => Value)(before) : next;
      kept.set(key, after, afterLock);
      return after;
    });
  return [value, keep];
}

/** For what holds neither words nor people. */
export function asItIs<Value>(value: Value): Value {
  return value;
}
