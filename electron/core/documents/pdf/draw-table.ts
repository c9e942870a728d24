import { setImmediate } from 'node:timers/promises';
import {
  listCells,
  type Cell,
  type Column,
  type DocumentModel,
  type Facts,
  type RichText,
  type Table,
} from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { spellNumber } from '../wording.ts';
import { placeColumns, placeShares, type ColumnPlace } from './columns.ts';
import { drawRow, measureRow, type RowCell } from './draw-row.ts';
import { colours, looks, page, textWidth, type Look } from './look.ts';
import type { Painter } from './painter.ts';
import type { Element } from './structure.ts';

/** Rows are drawn this many at a time, with other work of the process in between. */
const atATime = 50;
const below = 14;
/** A header as high as this is not worth repeating. */
const highestRepeated = 150;
const strong = { colour: colours.ink, thickness: 0.8 };
const fine = { colour: colours.line, thickness: 0.5 };

/** A table. Its header is repeated on each page, there for the eye only. */
export async function drawTable(painter: Painter, table: Table, language: DocumentModel['language']): Promise<void> {
  const rows = table.rows.map((row) =>
    listCells(table, row).map((cell, index) => spellCell(language, cell, table.columns[index])),
  );
  const places = placeColumns(painter, table, rows);
  const cellsOf = (texts: readonly string[], look: Look) =>
    texts.map((text, index) => makeCell(painter, places[index], text, look, isRight(table.columns[index])));
  const header = cellsOf(
    table.columns.map((column) => toLegibleLine(column.header)),
    looks.columnHeader,
  ).map((cell): RowCell => ({ ...cell, scope: 'Column' }));
  const element = painter.structure.add('Table');
  painter.skip(4);
  painter.makeRoom(measureRow(header) + looks.caption.leading + 4 * looks.cell.leading);
  if (table.caption !== undefined) drawCaption(painter, element, toLegibleLine(table.caption));
  drawRow(painter, header, { table: element, rule: strong, startPage: () => painter.startPage() });
  const startPage = () => {
    painter.startPage();
    if (measureRow(header) <= highestRepeated) drawRow(painter, header, { table: null, rule: strong, startPage });
  };
  for (const [index, texts] of rows.entries()) {
    const [first, ...others] = cellsOf(texts, looks.cell);
    if (first && table.hasRowHeaders) first.scope = 'Row';
    drawRow(painter, first ? [first, ...others] : [], { table: element, rule: fine, startPage });
    if (index % atATime === atATime - 1) await setImmediate();
  }
  painter.y += below;
}

/** Names with values: a table without a header row, whose first column names the rows. */
export function drawFacts(painter: Painter, { facts }: Facts): void {
  const [nameAt, valueAt] = placeShares([0.32, 0.68]);
  const table = painter.structure.add('Table');
  for (const { name, value } of facts) {
    const cells: RowCell[] = [
      { ...makeCell(painter, nameAt, toLegibleLine(name), looks.factName), scope: 'Row' },
      makeCell(painter, valueAt, value, looks.cell),
    ];
    drawRow(painter, cells, { table, rule: fine, startPage: () => painter.startPage() });
  }
  painter.y += below;
}

function makeCell(
  painter: Painter,
  place: ColumnPlace = { x: 0, width: textWidth },
  text: RichText,
  look: Look,
  isRightAligned = false,
): RowCell {
  return { ...place, look, lines: painter.break(text, look, place.width), isRight: isRightAligned };
}

function drawCaption(painter: Painter, table: Element, caption: string): void {
  const element = painter.structure.add('Caption', {}, table);
  const lines = painter.break(caption, looks.caption, textWidth);
  painter.drawLines(
    lines.map((line) => ({ line, element, look: looks.caption })),
    page.left,
  );
  painter.y += 2;
}

function spellCell(language: DocumentModel['language'], cell: Cell, column: Column | undefined): string {
  return typeof cell === 'number' ? spellNumber(language, cell, column?.numbers) : (cell ?? '');
}

function isRight(column: Column | undefined): boolean {
  return (column?.align ?? (column?.numbers ? 'right' : 'left')) === 'right';
}
