import { useNavigate, useRouterState } from '@tanstack/react-router';
import { use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { asItIs, KeptContext } from '../../lib/kept-state.ts';
import { navigation } from '../navigation.ts';
import type { NavigationEntry } from '../navigation.ts';
import type { Place } from '../place.ts';
import { readStop, showAgain } from './shown-keys.ts';
import { Trail } from './trail.ts';
import type { Stop } from './trail.ts';

interface Going {
  /** Changes with every arrival by a link or by going back: the screen is built anew then, and shows the right thing. */
  visit: number;
  go: (place: Place) => void;
  /** Null where there is nothing to go back to. */
  back: (() => void) | null;
  forward: (() => void) | null;
}

/**
 * Follows where somebody goes by whatever way, and leads there, back and forward.
 * @param onArrive told each place that was not there a moment before
 */
export function useTrail(onArrive: (stop: Stop) => void): Going {
  const kept = use(KeptContext);
  const navigate = useNavigate();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const route = routeOf(pathname);
  const [trail] = useState(() => new Trail(readStop(kept, route)));
  const [visit, setVisit] = useState(0);
  const [, setArrivals] = useState(0);
  /** Where it leads, from the wish on: what is kept changes before the screen does. */
  const heading = useRef(route);
  const arrived = useEffectEvent(onArrive);
  useEffect(() => {
    heading.current = route;
    const follow = () => {
      const stop = readStop(kept, heading.current);
      if (!trail.arrive(stop)) return;
      setArrivals((before) => before + 1);
      arrived(stop);
    };
    follow();
    return kept.follow(follow);
  }, [trail, kept, route]);

  const show = (to: NavigationEntry['route']) => {
    heading.current = to;
    setVisit((before) => before + 1);
    void navigate({ to });
  };
  const move = (by: -1 | 1) => {
    const stop = trail.move(by);
    if (!stop) return;
    showAgain(kept, stop);
    show(stop.route);
  };
  return {
    visit,
    go: ({ route: to, keeps, forgets = {} }) => {
      for (const [key, value] of Object.entries(keeps)) kept.set(key, value, asItIs);
      for (const [key, value] of Object.entries(forgets)) kept.set(key, value);
      show(to);
    },
    back: trail.canGoBack ? () => move(-1) : null,
    forward: trail.canGoForward ? () => move(1) : null,
  };
}

function routeOf(pathname: string): NavigationEntry['route'] {
  return navigation.find(({ route }) => route === pathname)?.route ?? '/today';
}
