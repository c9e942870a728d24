import {
  IconCalendarDue,
  IconAlertTriangle,
  IconCalendarEvent,
  IconEyeCheck,
  IconHourglass,
  IconInbox,
  IconChecklist,
  IconFileText,
  IconListCheck,
  IconListSearch,
  IconMessages,
  IconNotes,
  IconSearch,
  IconServer2,
  IconSettings,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { GrantedPermission } from '../../shared/contract/permissions.ts';
import type { MessageId } from '../lib/messages.ts';

export interface NavigationEntry {
  id: string;
  label: MessageId;
  icon: Icon;
  /** Without it the entry is not there. */
  permission: GrantedPermission;
  /** Reached by its key and from the palette: it has no line of its own in the navigation. */
  isUnlisted?: true;
  route:
    | '/today'
    | '/search'
    | '/transcripts'
    | '/findings'
    | '/checks'
    | '/reviews'
    | '/requests'
    | '/retention'
    | '/incidents'
    | '/records'
    | '/programme'
    | '/backends'
    | '/approvals'
    | '/users'
    | '/access-reviews'
    | '/log'
    | '/settings';
}

/** Every screen there is. What a role may not see is not shown. */
export const navigation: readonly NavigationEntry[] = [
  { id: 'today', label: 'app.nav.today', icon: IconCalendarDue, permission: 'vault.use', route: '/today' },
  {
    id: 'search',
    label: 'search.title',
    icon: IconSearch,
    permission: 'vault.use',
    route: '/search',
    isUnlisted: true,
  },
  {
    id: 'transcripts',
    label: 'app.nav.transcripts',
    icon: IconMessages,
    permission: 'transcripts.read',
    route: '/transcripts',
  },
  {
    id: 'findings',
    label: 'app.nav.findings',
    icon: IconListSearch,
    permission: 'findings.read',
    route: '/findings',
  },
  { id: 'checks', label: 'app.nav.checks', icon: IconChecklist, permission: 'checks.read', route: '/checks' },
  { id: 'reviews', label: 'app.nav.reviews', icon: IconListCheck, permission: 'reviews.read', route: '/reviews' },
  {
    id: 'requests',
    label: 'app.nav.requests',
    icon: IconInbox,
    permission: 'requests.read',
    route: '/requests',
  },
  {
    id: 'retention',
    label: 'app.nav.retention',
    icon: IconHourglass,
    permission: 'retention.read',
    route: '/retention',
  },
  {
    id: 'incidents',
    label: 'app.nav.incidents',
    icon: IconAlertTriangle,
    permission: 'incidents.read',
    route: '/incidents',
  },
  { id: 'records', label: 'app.nav.records', icon: IconFileText, permission: 'records.read', route: '/records' },
  {
    id: 'programme',
    label: 'app.nav.programme',
    icon: IconCalendarEvent,
    permission: 'programme.read',
    route: '/programme',
  },
  { id: 'backends', label: 'app.nav.backends', icon: IconServer2, permission: 'backends.read', route: '/backends' },
  {
    id: 'approvals',
    label: 'app.nav.approvals',
    icon: IconUserCheck,
    permission: 'approvals.read',
    route: '/approvals',
  },
  { id: 'users', label: 'app.nav.users', icon: IconUsers, permission: 'users.read', route: '/users' },
  {
    id: 'accessReviews',
    label: 'app.nav.accessReviews',
    icon: IconEyeCheck,
    permission: 'accessReviews.read',
    route: '/access-reviews',
  },
  { id: 'log', label: 'app.nav.log', icon: IconNotes, permission: 'audit.read', route: '/log' },
  { id: 'settings', label: 'app.nav.settings', icon: IconSettings, permission: 'vault.use', route: '/settings' },
];
