import { useCall } from '../../lib/queries.ts';
import { useMay, useVaultStatus } from '../../lib/vault-status.ts';
import type { Approver } from './beside-form.tsx';

/** Who else may decide now, and who may as soon as he has chosen a passphrase. Undefined until core has answered. */
export function useSecondPeople(): { others: readonly Approver[]; invited: readonly string[] } | undefined {
  const { user } = useVaultStatus();
  const readsUsers = useMay('users.read');
  const settings = useCall('approvals.settings', {}).data;
  const users = useCall('users.list', {}, { isEnabled: readsUsers }).data?.users ?? [];
  if (!settings) return undefined;
  return {
    others: settings.approvers.filter(({ id }) => id !== user?.id),
    invited: users
      .filter(({ state, mayApprove }) => state === 'invited' && mayApprove)
      .map(({ displayName }) => displayName),
  };
}
