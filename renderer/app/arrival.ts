import { createContext } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';

/** What opening the vault brought to light, to be shown until it is dismissed. */
export interface Arrival {
  failedAttempts: OutputOf<'vault.unlock'>['failedAttempts'];
  /** Where a vault lies that a restored one took the place of. */
  movedAside: string | null;
  dismiss: (what: 'failedAttempts' | 'movedAside') => void;
}

export const ArrivalContext = createContext<Arrival>({
  failedAttempts: null,
  movedAside: null,
  dismiss: () => undefined,
});
