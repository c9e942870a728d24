import { useState } from 'react';
import { useAppearance } from '../lib/appearance.ts';
import { readChoice, rememberChoice } from '../lib/remembered.ts';

export const rowHeights = { comfortable: 36, compact: 28 } as const;
export type Density = keyof typeof rowHeights;

/** The row height of one table, remembered on this machine; where none was chosen, that of all tables. */
export function useDensity(tableId: string): [Density, () => void] {
  const key = `rows.${tableId}`;
  const { density: common } = useAppearance().appearance;
  const [own, setOwn] = useState(() => readChoice(key));
  const density: Density = own === 'compact' || own === 'comfortable' ? own : common;
  const toggle = () => {
    const next = density === 'compact' ? 'comfortable' : 'compact';
    rememberChoice(key, next);
    setOwn(next);
  };
  return [density, toggle];
}
