import { unpackArchive } from '../../../documents/index.ts';
import { requireBounds, type IncomingRow, type IncomingSheet } from './sheet.ts';
import { readXmlText, requirePlainXml } from './xml-text.ts';

/** A workbook of several hundred records unpacks to a tenth of that. */
const bounds = { entries: 2000, bytes: 150_000_000 };
const wanted = /^xl\/(sharedStrings\.xml|worksheets\/[\w.-]+\.xml)$/;

/**
 * The texts of a workbook’s sheets. Formulas give the value that was stored with them and are not run; nothing outside
 * the file is followed. @throws RangeError beyond the bounds, Error for anything but a whole workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<IncomingSheet[]> {
  const files = await unpackArchive(bytes, (name) => wanted.test(name), bounds);
  const texts = new Map(
    [...files].map(([name, content]) => [
      name,
      requirePlainXml(new TextDecoder('utf-8', { fatal: true }).decode(content)),
    ]),
  );
  const strings = readStrings(texts.get('xl/sharedStrings.xml') ?? '');
  const sheets = [...texts.keys()].filter((name) => name.startsWith('xl/worksheets/')).toSorted();
  if (sheets.length === 0) throw new SyntaxError('no sheet');
  return sheets.map((name) => ({ rows: readRows(texts.get(name) ?? '', strings) }));
}

function readStrings(xml: string): string[] {
  return [...xml.matchAll(/<si(?:\s[^>]*)?>([^]*?)<\/si>|<si\s*\/>/g)].map(([, item = '']) => readRuns(item));
}

/** The text of all runs, without the reading aids of East Asian scripts. */
function readRuns(xml: string): string {
  return [...xml.replace(/<rPh[\s>][^]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)]
    .map(([, text = '']) => readXmlText(text))
    .join('');
}

function readRows(xml: string, strings: readonly string[]): IncomingRow[] {
  if (!/<\/worksheet>\s*$/.test(xml)) throw new SyntaxError('the sheet is cut short');
  const rows: IncomingRow[] = [];
  let number = 0;
  for (const [, attributes = '', content = ''] of xml.matchAll(/<row(\s[^>]*?)?(?:\/>|>([^]*?)<\/row>)/g)) {
    number = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
    const cells = readCells(content, strings);
    if (cells.some((cell) => cell !== '')) rows.push({ row: number, cells });
    requireBounds(rows.length, cells.length);
  }
  return rows;
}

function readCells(xml: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(/<c(\s[^>]*?)?(?:\/>|>([^]*?)<\/c>)/g)) {
    const column = readColumn(/\sr="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]) ?? cells.length;
    requireBounds(0, column);
    while (cells.length < column) cells.push('');
    cells[column] = readCell(/\st="(\w+)"/.exec(attributes)?.[1] ?? 'n', content, strings);
  }
  return cells;
}

function readCell(type: string, xml: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return readRuns(xml);
  const value = readXmlText(/<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(xml)?.[1] ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'yes' : value === '0' ? 'no' : '';
  return type === 'e' ? '' : value;
}

/** From 0. */
function readColumn(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
