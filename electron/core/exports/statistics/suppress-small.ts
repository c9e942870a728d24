/** A table with its totals in the last row and the last column: each is the sum of what it stands below or beside. */
export type Matrix = readonly (readonly number[])[];

interface Cell {
  row: number;
  column: number;
}

/**
 * Which numbers of a table are left out: those with few people behind them, and as many others as it takes that nobody
 * can compute those from what is left (cell suppression; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4).
 * Each small number becomes a corner of a rectangle whose corners are all left out: what one gains, its neighbours lose,
 * and every sum that is shown stays what it is. The rectangle is chosen so that the small number could as well be any
 * other below the threshold, for someone, too, who knows that what is left out is never 0. Zeros are shown.
 * @param people how many different people stand behind each number
 * @param smallest people behind a number that is shown
 */
export function suppressSmall(counts: Matrix, people: Matrix, smallest: number): boolean[][] {
  const isLeftOut = counts.map((line, row) =>
    line.map((count, column) => count > 0 && (people[row]?.[column] ?? 0) < smallest),
  );
  const table = new Table(counts);
  const small = isLeftOut.flatMap((line, row) => line.flatMap((is, column) => (is ? [{ row, column }] : [])));
  for (const cell of small) {
    const [first, ...others] = table.cheapestRectangle(cell, isLeftOut, smallest);
    for (const { row, column } of first ? [first, ...others] : []) (isLeftOut[row] as boolean[])[column] = true;
  }
  return isLeftOut;
}

class Table {
  readonly #counts: Matrix;
  readonly #lastRow: number;
  readonly #lastColumn: number;

  constructor(counts: Matrix) {
    this.#counts = counts;
    this.#lastRow = counts.length - 1;
    this.#lastColumn = (counts[0]?.length ?? 0) - 1;
  }

  #at({ row, column }: Cell): number {
    return this.#counts[row]?.[column] ?? 0;
  }

  /** The corners besides the cell itself. With the totals there always is one: each of them holds what the cell holds. */
  cheapestRectangle(cell: Cell, isLeftOut: readonly (readonly boolean[])[], smallest: number): Cell[] {
    let best: Cell[] = [];
    let lowest = Infinity;
    for (let row = 0; row <= this.#lastRow && lowest > 0; row += 1) {
      if (row === cell.row || this.#at({ row, column: cell.column }) === 0) continue;
      for (let column = 0; column <= this.#lastColumn && lowest > 0; column += 1) {
        if (column === cell.column || this.#at({ row: cell.row, column }) === 0 || this.#at({ row, column }) === 0)
          continue;
        const corners = [
          { row: cell.row, column },
          { row, column: cell.column },
          { row, column },
        ];
        const cost = corners.reduce(
          (sum, corner) => sum + (isLeftOut[corner.row]?.[corner.column] ? 0 : this.#at(corner)),
          0,
        );
        if (cost >= lowest || !this.#protects(cell, corners, smallest)) continue;
        best = corners;
        lowest = cost;
      }
    }
    return best;
  }

  #protects(cell: Cell, [beside, below, across]: Cell[], smallest: number): boolean {
    const count = this.#at(cell);
    // A total moves with what it sums up, another number of the line against it.
    const isTurned = ({ row, column }: Cell): boolean => (row === this.#lastRow) !== (column === this.#lastColumn);
    const moved = [
      { corner: beside as Cell, isAgainst: true },
      { corner: below as Cell, isAgainst: true },
      { corner: across as Cell, isAgainst: false },
    ].map(({ corner, isAgainst }) => ({
      room: this.#at(corner) - 1,
      rises: isAgainst === (isTurned(corner) !== isTurned(cell)),
    }));
    const up = Math.min(...moved.flatMap(({ room, rises }) => (rises ? [] : [room])));
    const down = Math.min(count - 1, ...moved.flatMap(({ room, rises }) => (rises ? [room] : [])));
    const isTotal = cell.row === this.#lastRow || cell.column === this.#lastColumn;
    if (count >= smallest) return up >= smallest - 1;
    // That a total is at least as large as the number of its parts that are left out can be seen anyway.
    return isTotal ? count + up >= smallest : count + up >= smallest - 1 && count - down <= 1;
  }
}
