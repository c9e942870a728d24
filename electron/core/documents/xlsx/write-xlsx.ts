import type { Sheet } from 'write-excel-file/node';
import { listCells, type Block, type DocumentModel, type Table } from '../document.ts';
import { say } from '../wording.ts';
import { makeOverview } from './make-overview.ts';
import { makeRows } from './make-rows.ts';
import { nameSheets } from './name-sheets.ts';
import { rewriteArchive } from './rewrite-archive.ts';
import { removeMarks } from './sheet-text.ts';

type ExcelSheet = Sheet<never>;

/** Excel's own. Without a name, bold cells fall back to another face. */
const font = { fontFamily: 'Calibri', fontSize: 11 };
/** In characters, as Excel counts the width of columns. */
const [narrowest, widest] = [8, 60];

/** The document as a workbook: a sheet for each table after one with everything else. The same document, the same bytes. */
export async function writeXlsx(model: DocumentModel): Promise<Uint8Array> {
  const { default: writeSheets } = await import('write-excel-file/node');
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
  return rewriteArchive(await writeSheets([overview, ...sheets], font).toBuffer(), (name, content) =>
    name === 'xl/sharedStrings.xml' ? Buffer.from(removeMarks(Buffer.from(content).toString())) : content,
  );
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
  const widthOf = (index: number) => {
    const texts = [columns[index]?.header ?? '', ...rows.slice(0, 200).map((row) => String(row[index] ?? ''))];
    const longest = Math.max(...texts.flatMap((text) => text.split('\n', 50)).map((line) => line.length));
    return { width: Math.min(widest, Math.max(narrowest, longest + 2)) };
  };
  return {
    sheet: name,
    data: [...header, ...body],
    columns: columns.map((_, index) => widthOf(index)),
    stickyRowsCount: header.length,
    ...(hasRowHeaders ? { stickyColumnsCount: 1 } : {}),
  };
}
