import { use } from 'react';
import type { Place } from './place.ts';
import { GoContext } from './trail/go-context.ts';

/** Leads to a screen that finds what it has to show. */
export function useGo(): (place: Place) => void {
  return use(GoContext);
}
