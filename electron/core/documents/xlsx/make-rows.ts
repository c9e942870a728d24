import type { Row } from 'write-excel-file/node';
import type { NumberStyle } from '../document.ts';
import { makeTextCell, splitForCells } from './sheet-text.ts';

export interface CellContent {
  content: string | number | null;
  numbers?: NumberStyle | undefined;
  isBold?: boolean;
  /** Runs on over the empty cells beside it instead of being broken into lines. */
  runsOn?: boolean;
  align?: 'left' | 'right';
}

/** The rows these cells take: one, or more where a text is longer than a cell may be. */
export function makeRows(cells: readonly CellContent[]): Row[] {
  const columns = cells.map(makeCells);
  const height = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) => columns.map((column) => column[index] ?? null));
}

function makeCells({ content, numbers, isBold, runsOn, align }: CellContent): Row {
  const style = {
    alignVertical: 'top' as const,
    ...(isBold ? { fontWeight: 'bold' as const } : {}),
    ...(align && { align }),
  };
  if (content === null || content === '') return [null];
  if (typeof content === 'number' && Number.isFinite(content)) {
    const format = spellFormat(numbers);
    return [{ value: content, type: Number, ...style, ...(format === null ? {} : { format }) }];
  }
  return splitForCells(String(content)).map((text) => ({ ...makeTextCell(text), wrap: !runsOn, ...style }));
}

/** In Excel's own notation, which it shows in the reader's language. */
function spellFormat({ fractionDigits, isPercent }: NumberStyle = {}): string | null {
  const digits = fractionDigits ?? (isPercent ? 1 : null);
  if (digits === null) return null;
  return `${isPercent ? '0' : '#,##0'}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${isPercent ? '%' : ''}`;
}
