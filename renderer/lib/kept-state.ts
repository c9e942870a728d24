import { createContext, use, useState } from 'react';
import type { Dispatch, SetStateAction } from 'react';

/** What a screen remembers while the vault stays open: filters, the conversation shown. Dropped with the lock. */
export const KeptContext = createContext<Map<string, unknown>>(new Map());

/** Like useState, but leaving the screen and coming back finds the value again. */
export function useKept<Value>(key: string, initial: Value): [Value, Dispatch<SetStateAction<Value>>] {
  const kept = use(KeptContext);
  const [value, setValue] = useState<Value>(() => (kept.has(key) ? (kept.get(key) as Value) : initial));
  const keep: Dispatch<SetStateAction<Value>> = (next) =>
    setValue((before) => {
      const after = typeof next === 'function' ? (next as (before: Value) => Value)(before) : next;
      kept.set(key, after);
      return after;
    });
  return [value, keep];
}
