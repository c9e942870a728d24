import { listCells, type Cell, type Column, type DocumentModel, type Table } from '../document.ts';
import { spellNumber } from '../wording.ts';
import { writeLineRun, writeRuns } from './write-text.ts';

/** Twentieths of a point between the margins of an A4 page. */
export const textWidth = 9638;

/** A table whose head is repeated on each page, with a paragraph behind it: tables that touch become one. */
export function writeTable(table: Table, language: DocumentModel['language']): string {
  const { caption, columns, rows, hasRowHeaders = false } = table;
  const shares = columns.map(({ share = 1 }) => share);
  const sum = shares.reduce((one, other) => one + other, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / sum));
  const head = columns.map((column, index) => writeCell(writeLineRun(column.header), column, widths[index], true));
  const body = rows.map((row) => {
    const cells = listCells(table, row).map((cell, index) => {
      const isHeader = hasRowHeaders && index === 0;
      return writeCell(writeRuns(spell(cell, columns[index], language)), columns[index], widths[index], isHeader);
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    (caption === undefined ? '' : `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>${writeLineRun(caption)}</w:p>`) +
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="${hasRowHeaders ? 1 : 0}" w:lastColumn="0"` +
    ` w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl>` +
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
  );
}

function writeCell(runs: string, column: Column | undefined, width: number | undefined, isHeader: boolean): string {
  const isRight = column?.align === 'right' || (column?.align === undefined && column?.numbers !== undefined);
  const style = `<w:pStyle w:val="${isHeader ? 'TableHead' : 'TableText'}"/>`;
  const side = isRight ? '<w:jc w:val="right"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width ?? 0}" w:type="dxa"/></w:tcPr><w:p><w:pPr>${style}${side}</w:pPr>${runs}</w:p></w:tc>`;
}

function spell(cell: Cell, column: Column | undefined, language: DocumentModel['language']): string {
  return typeof cell === 'number' ? spellNumber(language, cell, column?.numbers) : (cell ?? '');
}
