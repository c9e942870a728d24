import { requireBounds, type IncomingRow, type IncomingSheet } from './sheet.ts';

const delimiters = [',', ';', '\t'] as const;
/** What `writeCsv` puts before what a spreadsheet would run; other programs do the same. */
const guard = /(^|[;\t\r\n])'(["'\ufffd ]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** Rows of RFC 4180, with whichever delimiter the file has. @throws SyntaxError where a quotation never ends */
export function readCsv(text: string): IncomingSheet {
  const content = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const delimiter = chooseDelimiter(content);
  const rows = splitRows(content, delimiter)
    .map((cells, index): IncomingRow => ({ row: index + 1, cells: cells.map((cell) => cell.replace(guard, '$1$2')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return { rows };
}

/** The one there is most of in the first line, outside quotations. */
function chooseDelimiter(text: string): string {
  let isQuoted = false;
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((most, other) => (other[1] > most[1] ? other : most))[0];
}

function splitRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? takeQuoted(text, at, delimiter) : takePlain(text, at, delimiter);
    row.push(cell);
    requireBounds(rows.length, row.length);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

function takePlain(text: string, from: number, delimiter: string): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(from, end), end };
}

function takeQuoted(text: string, from: number, delimiter: string): { cell: string; end: number } {
  let cell = '';
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new SyntaxError('a quotation never ends');
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // What stands behind the quotation and before the next delimiter belongs to the cell as it is.
      const rest = takePlain(text, quote + 1, delimiter);
      return { cell: cell + rest.cell, end: rest.end };
    }
    cell += '"';
    at = quote + 2;
  }
}
