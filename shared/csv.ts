/**
 * Rows as CSV (RFC 4180). What a spreadsheet would run as a formula is made text, also where one that expects
 * semicolons or tabs between cells, or ends a row at every line, would see a cell begin. Characters with which a file
 * steers the terminal it is shown in, or reorders it, are replaced.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  // Most columns say again what they said in the row above.
  const above: (string | number)[] = [];
  const writtenAbove: string[] = [];
  let written = '';
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      const cell = row[index]!;
      if (above[index] !== cell) {
        above[index] = cell;
        writtenAbove[index] = writeCell(cell);
      }
      if (index > 0) written += ',';
      written += writtenAbove[index]!;
    }
    written += '\r\n';
  }
  return written;
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  if (ordinary.test(cell)) return cell.includes('"') || cell.includes(',') ? quote(cell) : cell;
  const safe = cell.toWellFormed().replace(steering, '\ufffd').replace(formula, "$1'$2");
  return /[",;\t\r\n]/.test(safe) ? quote(safe) : safe;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Whether a spreadsheet could see a formula begin in what stands between two separators. */
export function holdsFormula(written: string): boolean {
  return unmarkedFormula.test(written);
}

/** Whether there is anything left that `writeCsv` replaces. */
export function holdsSteering(text: string): boolean {
  return text.search(steering) >= 0;
}

/** Begins with a letter or digit and has one line and no semicolon: no spreadsheet sees a formula begin in it. */
const ordinary = /^[A-Za-z0-9\u00c0-\u024f][ -:<-~\u00a1-\u024f\u2010-\u2015\u2018-\u2026\u20ac]*$/;
/** Also the full-width signs, which spreadsheets in East Asia take for the same. */
const formula = /(^|[;\t\r\n])(["'\ufffd ]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const unmarkedFormula = /(^|[;\t\r\n])["\ufffd ]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const steering = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;
