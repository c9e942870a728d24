import { createContext } from 'react';
import type { Place } from '../place.ts';

/** Leads to a place, also from the screen it is on. */
export const GoContext = createContext<(place: Place) => void>(() => undefined);
