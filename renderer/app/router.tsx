import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AccessReviewsPage } from '../features/access-reviews/index.ts';
import { ApprovalsPage } from '../features/approvals/index.ts';
import { AuditPage } from '../features/audit/index.ts';
import { UsersPage } from '../features/users/index.ts';
import { ApprovalHost } from './approval-host.tsx';
import { ChecksPage } from '../features/checks/index.ts';
import { BackendsRoute } from './backends-route.tsx';
import { FindingsRoute } from './findings-route.tsx';
import { IncidentsRoute } from './incidents-route.tsx';
import type { NavigationEntry } from './navigation.ts';
import { ProgrammeRoute } from './programme-route.tsx';
import { RecordsRoute } from './records-route.tsx';
import { RequestsRoute } from './requests-route.tsx';
import { RetentionRoute } from './retention-route.tsx';
import { ReviewsRoute } from './reviews-route.tsx';
import { SearchRoute } from './search-route.tsx';
import { SettingsPage } from './settings-page.tsx';
import { Shell } from './shell.tsx';
import { TodayRoute } from './today-route.tsx';
import { TranscriptsRoute } from './transcripts-route.tsx';

/** The history lives in memory: nothing about what was read reaches an address or a file. */
export function createAppRouter(start: NavigationEntry['route']) {
  const root = createRootRoute({ component: Frame });
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/today', component: TodayRoute }),
    createRoute({ getParentRoute: () => root, path: '/search', component: SearchRoute }),
    createRoute({ getParentRoute: () => root, path: '/transcripts', component: TranscriptsRoute }),
    createRoute({ getParentRoute: () => root, path: '/findings', component: FindingsRoute }),
    createRoute({ getParentRoute: () => root, path: '/checks', component: ChecksPage }),
    createRoute({ getParentRoute: () => root, path: '/reviews', component: ReviewsRoute }),
    createRoute({ getParentRoute: () => root, path: '/requests', component: RequestsRoute }),
    createRoute({ getParentRoute: () => root, path: '/retention', component: RetentionRoute }),
    createRoute({ getParentRoute: () => root, path: '/incidents', component: IncidentsRoute }),
    createRoute({ getParentRoute: () => root, path: '/records', component: RecordsRoute }),
    createRoute({ getParentRoute: () => root, path: '/programme', component: ProgrammeRoute }),
    createRoute({ getParentRoute: () => root, path: '/backends', component: BackendsRoute }),
    createRoute({ getParentRoute: () => root, path: '/approvals', component: ApprovalsPage }),
    createRoute({ getParentRoute: () => root, path: '/users', component: UsersPage }),
    createRoute({ getParentRoute: () => root, path: '/access-reviews', component: AccessReviewsPage }),
    createRoute({ getParentRoute: () => root, path: '/log', component: AuditPage }),
    createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage }),
  ] as const;
  return createRouter({
    routeTree: root.addChildren([...routes]),
    history: createMemoryHistory({ initialEntries: [start] }),
    defaultPreload: false,
  });
}

function Frame() {
  return (
    <ApprovalHost>
      <Shell />
    </ApprovalHost>
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
