import { makeRows } from './make-rows.ts';
import { nameSheets } from './name-sheets.ts';
import { measureColumn, packSheets, takeColumn, type ExcelSheet } from './pack-sheets.ts';

/** A sheet as a form of others lays it out: what stands above its header is given row by row. */
export interface FormSheet {
  name: string;
  above: readonly (readonly string[])[];
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook of nothing but these sheets. The same sheets, the same bytes. */
export async function writeForms(forms: readonly FormSheet[]): Promise<Uint8Array> {
  const names = nameSheets(forms.map(({ name }, index) => ({ name, otherwise: `${index + 1}` })));
  return packSheets(forms.map((form, index) => makeFormSheet(form, names[index] ?? '')));
}

function makeFormSheet({ above, header, rows }: FormSheet, sheet: string): ExcelSheet {
  const head = [
    ...above.flatMap((cells) => makeRows(cells.map((content) => ({ content, runsOn: true })))),
    ...makeRows(header.map((content) => ({ content, isBold: true }))),
  ];
  const body = rows.flatMap((cells) => makeRows(cells.map((content) => ({ content }))));
  return {
    sheet,
    data: [...head, ...body],
    columns: header.map((content, index) => measureColumn([content, ...takeColumn(rows, index)])),
    stickyRowsCount: head.length,
  };
}
