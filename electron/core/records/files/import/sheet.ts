/** A table as it came in. */
export interface IncomingSheet {
  rows: IncomingRow[];
}

export interface IncomingRow {
  /** As the file counts, from 1. */
  row: number;
  cells: string[];
}

export const mostRows = 5001;
export const mostColumns = 501;

/** @throws RangeError */
export function requireBounds(rows: number, columns: number): void {
  if (rows > mostRows + 30 || columns > mostColumns) throw new RangeError('more rows or columns than are read');
}
