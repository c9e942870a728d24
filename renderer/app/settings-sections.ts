import type { GrantedPermission } from '../../shared/contract/permissions.ts';
import type { MessageId } from '../lib/messages.ts';

interface SettingsSection {
  id: string;
  /** The words of its heading. */
  label: MessageId;
  /** Without it the section is not there. */
  permission: GrantedPermission;
}

/** The sections of the settings in their order; each is a destination of its own. */
export const settingsSections = [
  { id: 'appearance', label: 'app.appearance.title', permission: 'vault.use' },
  { id: 'controllers', label: 'controllers.title', permission: 'vault.use' },
  { id: 'network', label: 'backends.network.title', permission: 'vault.use' },
  { id: 'connectors', label: 'backends.connectors.title', permission: 'vault.use' },
  { id: 'rules', label: 'deadlines.title', permission: 'deadlines.read' },
  { id: 'feed', label: 'deadlines.feed.title', permission: 'deadlines.read' },
  { id: 'passphrase', label: 'vault.passphraseTitle', permission: 'vault.use' },
  { id: 'keyFile', label: 'vault.keyFile', permission: 'vault.use' },
  { id: 'recoveryCode', label: 'vault.recoveryCode', permission: 'users.grantContent' },
  { id: 'onePerson', label: 'approvals.mode.title', permission: 'approvals.decide' },
  { id: 'idleLock', label: 'vault.idle.title', permission: 'vault.manage' },
  { id: 'backup', label: 'vault.backup.title', permission: 'vault.manage' },
  { id: 'rotation', label: 'vault.rotation.title', permission: 'vault.rotate' },
  { id: 'updates', label: 'app.updates.title', permission: 'vault.use' },
  { id: 'wipe', label: 'vault.wipe.title', permission: 'vault.deleteContent' },
] as const satisfies readonly SettingsSection[];

export type SettingsSectionId = (typeof settingsSections)[number]['id'];
