import { createContext, use } from 'react';
import type { GrantedPermission } from '../../shared/contract/permissions.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';
import { may } from './may.ts';

export const StatusContext = createContext<VaultStatus | null>(null);

/** The open vault and who is signed in. */
export function useVaultStatus(): VaultStatus {
  const status = use(StatusContext);
  if (!status) throw new Error('no vault is open');
  return status;
}

/** Whether the signed-in person may do this. What he may not do is not shown. */
export function useMay(permission: GrantedPermission): boolean {
  return may(useVaultStatus().user, permission);
}
