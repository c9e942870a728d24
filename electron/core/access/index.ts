import type { Handlers } from '../handlers.ts';
import { backupHandlers } from './backups/handlers.ts';
import { keepingHandlers } from './keeping.ts';
import { openingHandlers } from './opening.ts';
import { ownSecretsHandlers } from './own-secrets.ts';
import { restoringHandlers } from './restoring.ts';
import { rotationHandlers } from './rotation.ts';

export { approvalsHandlers } from './approvals/handlers.ts';
export { readMode } from './approvals/approval-rows.ts';
export { findDueBackup, nextBackupAt } from './backups/schedule.ts';
export { findApproval, type FoundApproval } from './approvals/find-approval.ts';
export { readVaultStatus } from './opening.ts';
export { isRotationDue } from './rotation.ts';
export { countKeySlots, type KeySlotCounts } from './users/count-key-slots.ts';
export { usersHandlers } from './users/handlers.ts';
export { readUserNames, requireUser } from './users/user-rows.ts';

/** Who gets into the vault, and what is done with it as a whole. */
export const vaultHandlers: Handlers<'vault'> = {
  ...openingHandlers,
  ...ownSecretsHandlers,
  ...keepingHandlers,
  ...backupHandlers,
  ...rotationHandlers,
  ...restoringHandlers,
};
