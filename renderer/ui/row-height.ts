import { useState } from 'react';
import { readChoice, rememberChoice } from '../lib/remembered.ts';

export const rowHeights = { comfortable: 36, compact: 28 } as const;
export type Density = keyof typeof rowHeights;

/** The row height of one table, remembered on this machine. */
export function useDensity(tableId: string): [Density, () => void] {
  const key = `rows.${tableId}`;
  const [density, setDensity] = useState<Density>(() => (readChoice(key) === 'compact' ? 'compact' : 'comfortable'));
  const toggle = () => {
    const next = density === 'compact' ? 'comfortable' : 'compact';
    rememberChoice(key, next);
    setDensity(next);
  };
  return [density, toggle];
}
