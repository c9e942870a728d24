import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave } from './autosave.ts';

/** Stores what is typed by itself, and what still waits when its form goes. */
export function useAutosave<Changes extends object>(save: (changes: Partial<Changes>) => Promise<unknown>) {
  const [autosave] = useState(() => new Autosave<Changes>(save));
  useEffect(() => () => void autosave.flush(), [autosave]);
  const state = useSyncExternalStore(autosave.subscribe, () => autosave.state);
  return { autosave, state, problem: autosave.problem };
}
