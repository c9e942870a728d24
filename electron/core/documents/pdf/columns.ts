import type { Table } from '../document.ts';
import { toLegibleLine } from '../legible-text.ts';
import { looks, textWidth, type Look } from './look.ts';
import type { Painter } from './painter.ts';

/** Where a column stands: from the left edge of the table, in points. */
export interface ColumnPlace {
  x: number;
  width: number;
}

/** Between columns, in points. */
const gap = 12;
/** A word longer than this may be broken, in points. */
const widestMinimum = 96;
/** The first rows show how wide a column must be. */
const looksAt = 200;

/** By their shares, but where there is room no word or number of ordinary length is broken. */
export function placeColumns(painter: Painter, table: Table, texts: readonly (readonly string[])[]): ColumnPlace[] {
  const minima = table.columns.map(({ header }, index) => {
    const cells = texts.slice(0, looksAt).map((row) => row[index] ?? '');
    const widest = Math.max(
      widestWord(painter, [toLegibleLine(header)], looks.columnHeader),
      widestWord(painter, cells, looks.cell),
    );
    return Math.min(widest, widestMinimum) + gap + 0.1;
  });
  const shares = table.columns.map(({ share = 1 }) => share);
  return place(fitColumns(shares, minima, textWidth + gap));
}

export function placeShares(shares: readonly number[]): ColumnPlace[] {
  return place(
    fitColumns(
      shares,
      shares.map(() => 0),
      textWidth + gap,
    ),
  );
}

/** @returns points */
function widestWord(painter: Painter, texts: readonly string[], look: Look): number {
  const words = new Set(texts.flatMap((text) => text.split(/\s+/, 50)).map((word) => word.slice(0, 40)));
  return [...words].reduce((widest, word) => Math.max(widest, painter.break(word, look, Infinity)[0]?.width ?? 0), 0);
}

/** @param widths with the gap after each column, also the last */
function place(widths: readonly number[]): ColumnPlace[] {
  return widths.map((width, index) => ({
    x: widths.slice(0, index).reduce((sum, before) => sum + before, 0),
    width: Math.max(1, width - gap),
  }));
}

/**
 * Divides a width by shares. None is narrower than its minimum while there is room for all minima.
 * @param minima in the unit of the total
 */
export function fitColumns(shares: readonly number[], minima: readonly number[], total: number): number[] {
  const needed = minima.reduce((sum, minimum) => sum + minimum, 0);
  if (needed >= total) return minima.map((minimum) => (minimum / needed) * total);
  const widths = [...minima];
  for (let open = shares.map((_, index) => index); ;) {
    const rest = total - widths.reduce((sum, width, index) => (open.includes(index) ? sum : sum + width), 0);
    const sharesLeft = open.reduce((sum, index) => sum + (shares[index] ?? 0), 0);
    const offers = open.map((index) => ((shares[index] ?? 0) / sharesLeft) * rest);
    const content = open.filter((index, at) => (offers[at] ?? 0) >= (minima[index] ?? 0));
    if (content.length === open.length) {
      for (const [at, index] of open.entries()) widths[index] = offers[at] ?? 0;
      return widths;
    }
    open = content;
  }
}
