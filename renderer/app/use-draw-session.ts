import { useEffect, useState } from 'react';
import type { drawSession } from './session.tsx';

type DrawSession = typeof drawSession;

/**
 * What is behind the lock, once its code is here. Most of the window's code is: it loads while a passphrase is typed, not
 * before the first screen is there. Not by React's `lazy`, which shows nothing for 300 ms even where all is loaded.
 * @param isShown whether the first screen is there
 * @param isOpen whether it is needed now
 */
export function useDrawSession(isShown: boolean, isOpen: boolean): DrawSession | null {
  const [loaded, setLoaded] = useState<{ draw: DrawSession } | { error: unknown } | null>(null);
  useEffect(() => {
    if (!isShown) return;
    const load = (): void => {
      import('./session.tsx').then(
        (module) => setLoaded((before) => before ?? { draw: module.drawSession }),
        // Nobody needs it yet: it is asked for again once the vault is open.
        (error: unknown) => isOpen && setLoaded({ error }),
      );
    };
    if (isOpen) {
      load();
      return;
    }
    const handle = requestIdleCallback(load);
    return () => cancelIdleCallback(handle);
  }, [isShown, isOpen]);
  // The same as any other defect of the window.
  if (loaded && 'error' in loaded) throw loaded.error;
  return loaded?.draw ?? null;
}
