import { isAllowed } from '../../shared/contract/permissions.ts';
import type { GrantedPermission } from '../../shared/contract/permissions.ts';
import type { VaultStatus } from '../../shared/contract/vault.ts';

/** What core cannot do for somebody without the content key, whatever his role: transcripts and sealed credentials. */
const needsContentKey: ReadonlySet<GrantedPermission> = new Set<GrantedPermission>([
  'transcripts.read',
  'transcripts.export',
  'findings.read',
  'findings.scan',
  'findings.decide',
  'checks.read',
  'checks.manage',
  'reviews.read',
  'reviews.manage',
  'exports.statistics',
  'exports.replacements',
  'backends.manage',
  'backends.sync',
  'vault.deleteContent',
  'users.grantContent',
]);

/** Whether the role allows it and the keys do. A role that may read still waits until it was handed the content key. */
export function may(user: VaultStatus['user'], permission: GrantedPermission): boolean {
  if (!user || !isAllowed(user.role, permission)) return false;
  return user.readsContent || !needsContentKey.has(permission);
}
