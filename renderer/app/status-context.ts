import { createContext, use } from 'react';
import type { VaultStatus } from '../../shared/contract/vault.ts';

export const StatusContext = createContext<VaultStatus | null>(null);

/** The open vault and who is signed in. */
export function useVaultStatus(): VaultStatus {
  const status = use(StatusContext);
  if (!status) throw new Error('no vault is open');
  return status;
}
