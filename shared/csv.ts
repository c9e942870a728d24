/**
 * Rows as CSV (RFC 4180). Cells that a spreadsheet would run as a formula are made text, and control characters, with
 * which a file steers the terminal it is shown in, are replaced.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map(writeCell).join(',')).join('\r\n') + '\r\n';
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replace(controls, '\ufffd');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
