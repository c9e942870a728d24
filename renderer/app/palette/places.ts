import type { GrantedPermission } from '../../../shared/contract/permissions.ts';
import type { MessageId } from '../../lib/messages.ts';
import { navigation } from '../navigation.ts';
import type { Place } from '../place.ts';
import { settingsSections } from '../settings-sections.ts';

export interface NamedPlace extends Place {
  id: string;
  label: MessageId;
  /** Of the screen it is a part of; null: a screen. */
  within: MessageId | null;
  permission: GrantedPermission;
}

/** Parts of screens that have a name of their own: which screen, what that screen keeps, and the words on its tab. */
const parts: readonly [screen: string, keeps: Record<string, unknown>, label: MessageId][] = [
  ['requests', { 'requests.open': null, 'requests.view': 'figures' }, 'requests.view.figures'],
  ['requests', { 'requests.open': null, 'requests.view': 'templates' }, 'requests.view.templates'],
  ['incidents', { 'incidents.open': null, 'incidents.view': 'drills' }, 'incidents.drills'],
  ['incidents', { 'incidents.open': null, 'incidents.view': 'playbooks' }, 'playbooks.title'],
  ['incidents', { 'incidents.open': null, 'incidents.view': 'register' }, 'incidentRegister.title'],
  ['records', { 'records.view': 'processors' }, 'processors.title'],
  ['records', { 'records.view': 'dpias' }, 'assessments.title'],
  ['records', { 'records.view': 'advice' }, 'assessments.log.title'],
  ['retention', { 'retention.view': 'holds' }, 'retention.view.holds'],
  ['retention', { 'retention.view': 'runs' }, 'retention.view.runs'],
  ['retention', { 'retention.view': 'facts' }, 'retention.view.facts'],
  ['retention', { 'retention.view': 'ownData' }, 'retention.view.ownData'],
  ['programme', { 'programme.view': 'trainings' }, 'programme.view.trainings'],
  ['programme', { 'programme.view': 'bots' }, 'programme.view.bots'],
  ['programme', { 'programme.view': 'report' }, 'programme.view.report'],
];

/** Every screen of the navigation table and every named part of one. */
export const namedPlaces: readonly NamedPlace[] = navigation.flatMap(({ id, label, permission, route }) => [
  { id, label, within: null, permission, route, keeps: {} },
  ...parts
    .filter(([screen]) => screen === id)
    .map(([, keeps, partLabel]) => ({ id: partLabel, label: partLabel, within: label, permission, route, keeps })),
  ...(id === 'settings' ? placesInSettings(label) : []),
]);

function placesInSettings(within: MessageId): NamedPlace[] {
  return settingsSections.map(({ id, label, permission }) => ({
    id: `settings.${id}`,
    label,
    within,
    permission,
    route: '/settings',
    keeps: {},
    forgets: { 'settings.section': id },
  }));
}
