import { useSyncExternalStore } from 'react';
import type { Language } from './language.ts';
import { startMessages } from './start-messages.ts';

type Messages = Record<Language, Record<string, string>>;

let shown: Messages = startMessages;
const listeners = new Set<() => void>();

/** From now on the window knows these words, too. */
export function showMessages(more: Messages): void {
  shown = more;
  for (const listener of listeners) listener();
}

/** The words the window knows by now. */
export function useShownMessages(): Messages {
  return useSyncExternalStore(listen, () => shown);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
