import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';
import { hostileStrings } from './testing/hostile-strings/index.ts';

describe('writing CSV', () => {
  it('quotes cells with separators, quotes and line ends', () => {
    expect(writeCsv([['a,b', 'say "x"', 'c\nd', 7]])).toBe('"a,b","say ""x""","c\nd",7\r\n');
  });

  it('replaces control characters, which steer a terminal', () => {
    expect(writeCsv([['\u001b[2Jgone\u009b31m']])).toBe('\ufffd[2Jgone\ufffd31m\r\n');
  });

  it('makes text of cells a spreadsheet would run', () => {
    expect(writeCsv([['=1+1', '@x', '-2', -2]])).toBe("'=1+1,'@x,'-2,-2\r\n");
  });

  it('gives back every text of the corpus in one cell, marked where a spreadsheet would run or reorder it', () => {
    for (const text of hostileStrings()) {
      const [row, ...more] = parse(writeCsv([['first', text, 'last']]), ',');
      expect(more).toEqual([]);
      expect(row).toHaveLength(3);
      // What may be lost is what steers, what may be added is the mark.
      const kept = (cell: string) => cell.replace(/['\ufffd\p{Cc}\p{Bidi_Control}\ufeff]/gu, '');
      expect(kept(row?.[1] ?? '')).toBe(kept(text.toWellFormed()));
    }
  });

  it.each([',', ';', '\t'])('lets no text of the corpus begin a formula where cells end with "%s"', (separator) => {
    const csv = writeCsv(hostileStrings().map((text) => ['first', text, 'last']));
    const cells = parse(csv, separator).flat();
    expect(cells.filter((cell) => /^[\s\ufffd]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell))).toEqual([]);
  });
});

/** Cells as a spreadsheet reads them: quotes count only where a cell begins with one. */
function parse(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at++; at < csv.length; at++) {
        if (csv[at] !== '"') cell += csv[at];
        else if (csv[at + 1] === '"') cell += csv[at++];
        else break;
      }
      at++;
    }
    const end = csv
      .slice(at)
      .search(separator === ',' ? /,|\r\n/ : separator === ';' ? /;|\r\n|\n|\r/ : /\t|\r\n|\n|\r/);
    const stop = end < 0 ? csv.length : at + end;
    cell += csv.slice(at, stop);
    rows.at(-1)?.push(cell);
    at = stop + 1;
    if (csv[stop] !== separator) {
      if (csv[stop] === '\r' && csv[stop + 1] === '\n') at++;
      if (at < csv.length) rows.push([]);
    }
  }
  return rows;
}
