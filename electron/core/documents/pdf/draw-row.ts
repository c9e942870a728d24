import type { Line } from './break-lines.ts';
import { page, type Look } from './look.ts';
import type { Painter } from './painter.ts';
import type { Element } from './structure.ts';

export interface RowCell {
  lines: readonly Line[];
  look: Look;
  /** From the left edge of the table, in points. */
  x: number;
  width: number;
  isRight: boolean;
  /** For a header cell: what it is a header of. */
  scope?: 'Row' | 'Column';
}

export interface RowPlace {
  /** The table, or null where the row was already read and is repeated for the eye. */
  table: Element | null;
  rule: { colour: string; thickness: number };
  /** Starts a page on which the table goes on. */
  startPage: () => void;
}

const padding = 4;
/** A row up to this many lines high stays on one page. */
const keptTogether = 15;
/** A higher row begins where at least this many of its lines fit. */
const worthBeginning = 3;

export function measureRow(cells: readonly RowCell[]): number {
  return countLines(cells) * leadingOf(cells) + 2 * padding;
}

/** Draws a row at the painter's place and the rule below it; a high row goes on on the next page. */
export function drawRow(painter: Painter, cells: readonly RowCell[], { table, rule, startPage }: RowPlace): void {
  const row = table && painter.structure.add('TR', {}, table);
  const elements = cells.map(
    ({ scope }) => row && painter.structure.add(scope ? 'TH' : 'TD', scope ? { scope } : {}, row),
  );
  const leading = leadingOf(cells);
  const count = countLines(cells);
  let isNewPage = painter.isAtTop;
  for (let from = 0; from < count;) {
    const rest = count - from;
    const fitting = Math.floor((painter.room - 2 * padding) / leading);
    const isEnough = fitting >= rest || (rest > keptTogether && fitting >= worthBeginning);
    if (!isEnough && !isNewPage) {
      startPage();
      isNewPage = true;
      continue;
    }
    const to = from + Math.max(1, Math.min(rest, fitting));
    const top = painter.y + padding;
    const drawCell = ({ lines, look, x, width, isRight }: RowCell) => {
      for (const [index, line] of lines.slice(from, to).entries()) {
        const left = page.left + x + (isRight ? width - line.width : 0);
        painter.drawLine(line, left, top + index * leading, look);
      }
    };
    if (row === null) painter.structure.outside('Pagination', () => cells.forEach(drawCell));
    else
      for (const [index, cell] of cells.entries()) {
        const element = elements[index];
        if (element && cell.lines.length > from) painter.structure.within(element, () => drawCell(cell));
      }
    painter.y = top + (to - from) * leading + padding;
    drawRule(painter, cells, rule);
    from = to;
    isNewPage = false;
  }
}

function drawRule(painter: Painter, cells: readonly RowCell[], { colour, thickness }: RowPlace['rule']): void {
  const width = Math.max(...cells.map((cell) => cell.x + cell.width));
  painter.structure.outside('Layout', () =>
    painter.rule([page.left, painter.y], [page.left + width, painter.y], colour, thickness),
  );
}

function countLines(cells: readonly RowCell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length));
}

function leadingOf(cells: readonly RowCell[]): number {
  return Math.max(1, ...cells.map(({ look }) => look.leading));
}
