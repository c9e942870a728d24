import { createMemoryHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { AuditPage } from '../features/audit/index.ts';
import { BackendsPage } from '../features/backends/index.ts';
import { SettingsPage } from './settings-page.tsx';
import { Shell } from './shell.tsx';
import { TranscriptsRoute } from './transcripts-route.tsx';

/** The history lives in memory: nothing about what was read reaches an address or a file. */
export function createAppRouter() {
  const root = createRootRoute({ component: Shell });
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how this router redirects
      throw redirect({ to: '/transcripts' });
    },
  });
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/transcripts', component: TranscriptsRoute }),
    createRoute({ getParentRoute: () => root, path: '/backends', component: BackendsPage }),
    createRoute({ getParentRoute: () => root, path: '/log', component: AuditPage }),
    createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage }),
  ] as const;
  return createRouter({
    routeTree: root.addChildren([start, ...routes]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
