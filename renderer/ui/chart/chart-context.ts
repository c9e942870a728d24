import { createContext, use } from 'react';
import type { ChartData } from './chart-data.ts';

export interface ChartFrame {
  data: ChartData;
  /** Pixels on the sheet that is exported; null on the screen, where a chart takes the room there is. */
  width: number | null;
}

export const ChartContext = createContext<ChartFrame | null>(null);

/** What the picture is made of. Bodies of charts stand inside a ChartFigure, which alone holds the numbers. */
export function useChart(): ChartFrame {
  const frame = use(ChartContext);
  if (!frame) throw new Error('a picture outside of a chart');
  return frame;
}
