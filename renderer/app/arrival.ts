import { createContext } from 'react';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { GivenVault } from '../lib/use-given-vault.ts';

/** What whoever is inside should know of what happened at the door, to be shown until it is dismissed. */
export interface Arrival {
  failedAttempts: OutputOf<'vault.unlock'>['failedAttempts'];
  /** Where a vault lies that a restored one took the place of. */
  movedAside: string | null;
  /** Another vault that somebody wants to open meanwhile. */
  given: GivenVault | null;
  dismiss: (what: ArrivalNotice) => void;
}

export type ArrivalNotice = 'failedAttempts' | 'movedAside' | 'given';

export const ArrivalContext = createContext<Arrival>({
  failedAttempts: null,
  movedAside: null,
  given: null,
  dismiss: () => undefined,
});
