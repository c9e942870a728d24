import type { ReactNode } from 'react';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Pixels; the one column without takes what is left. */
  width?: number;
  /** Pixels that the one without a width keeps where the others leave too little. */
  leastWidth?: number;
  isNumber?: boolean;
  /** Nothing but buttons, which no file and no paper gets. */
  isControl?: boolean;
}
