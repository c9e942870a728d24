import { listCells, type Block, type DocumentModel, type Table } from '../document.ts';
import { say } from '../wording.ts';
import { makeOverview } from './make-overview.ts';
import { makeRows } from './make-rows.ts';
import { nameSheets } from './name-sheets.ts';
import { measureColumn, packSheets, takeColumn, type ExcelSheet } from './pack-sheets.ts';

/** The document as a workbook: a sheet for each table after one with everything else. The same document, the same bytes. */
export async function writeXlsx(model: DocumentModel): Promise<Uint8Array> {
  const { language, blocks } = model;
  const tables = blocks.filter((block) => block.kind === 'table');
  const [report = '', ...names] = nameSheets([
    { name: say(language, 'report'), otherwise: '' },
    ...tables.map(({ caption = '' }, index) => ({
      name: caption,
      otherwise: `${say(language, 'table')} ${index + 1}`,
    })),
  ]);
  const sheetOf = (block: Block) => names[tables.indexOf(block as Table)] ?? '';
  const overview: ExcelSheet = {
    sheet: report,
    data: makeOverview(model, sheetOf),
    columns: [30, 90, 14, 14].map((width) => ({ width })),
  };
  const sheets = tables.map((table) => makeTableSheet(table, sheetOf(table)));
  return packSheets([overview, ...sheets]);
}

function makeTableSheet(table: Table, name: string): ExcelSheet {
  const { columns, rows, hasRowHeaders } = table;
  const header = makeRows(
    columns.map(({ header: content, align }) => ({ content, isBold: true, ...(align && { align }) })),
  );
  const body = rows.flatMap((row) =>
    makeRows(
      listCells(table, row).map((content, index) => ({
        content,
        numbers: columns[index]?.numbers,
        ...(columns[index]?.align && { align: columns[index].align }),
      })),
    ),
  );
  return {
    sheet: name,
    data: [...header, ...body],
    columns: columns.map((column, index) => measureColumn([column.header, ...takeColumn(rows, index)])),
    stickyRowsCount: header.length,
    ...(hasRowHeaders ? { stickyColumnsCount: 1 } : {}),
  };
}
