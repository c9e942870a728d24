import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/loading.tsx';
import { helpPages } from './help-pages.ts';
import { navigation } from './navigation.ts';

// Nobody needs the manual before asking for it.
const HelpPanel = lazy(async () => ({ default: (await import('../features/help/index.ts')).HelpPanel }));

/** The manual beside the screen one is in. */
export function HelpBeside({ onClose }: { onClose: () => void }) {
  const { pathname } = useLocation();
  const route = navigation.find((entry) => entry.route === pathname)?.route ?? '/today';
  return (
    <Suspense fallback={<Loading />}>
      <HelpPanel pages={helpPages[route]} onClose={onClose} />
    </Suspense>
  );
}
