import type { Sheet } from 'write-excel-file/node';
import { rewriteArchive } from './rewrite-archive.ts';
import { removeMarks } from './sheet-text.ts';

export type ExcelSheet = Sheet<never>;

/** Excel's own. Without a name, bold cells fall back to another face. */
const font = { fontFamily: 'Calibri', fontSize: 11 };
/** In characters, as Excel counts the width of columns. */
const [narrowest, widest] = [8, 60];

/** The same sheets make the same bytes. */
export async function packSheets(sheets: ExcelSheet[]): Promise<Uint8Array> {
  const { default: writeSheets } = await import('write-excel-file/node');
  return rewriteArchive(await writeSheets(sheets, font).toBuffer(), (name, content) =>
    name === 'xl/sharedStrings.xml' ? Buffer.from(removeMarks(Buffer.from(content).toString())) : content,
  );
}

/** Enough of its cells to see how wide a column must be. */
export function takeColumn(rows: readonly (readonly (string | number | null)[])[], index: number): string[] {
  return rows.slice(0, 200).map((row) => String(row[index] ?? ''));
}

export function measureColumn(texts: readonly string[]): { width: number } {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n', 50)).map((line) => line.length));
  return { width: Math.min(widest, Math.max(narrowest, longest + 2)) };
}
