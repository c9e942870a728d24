import type { ExchangePath } from './exchange-paths.ts';

/** What a spreadsheet, a terminal or an XML parser might change; letters that are shown as nothing as well. */
const fragile = /[^\p{L}\p{N}\p{P}\p{S} \n]|[\u115f\u1160\u3164\uffa0\ufffd]/gu;
const isFragile = new RegExp(fragile.source, 'u');

/** The value of a field as text that no program on the way changes. An empty cell is the field’s default. */
export function writeExchangeCell(kind: ExchangePath['kind'], value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'yesNo':
      return value === true ? 'yes' : 'no';
    case 'codes':
    case 'ids':
      return (value as string[]).join('; ');
    case 'json':
      return Array.isArray(value) && value.length === 0 ? '' : writeJson(value);
    default:
      return writeText(value as string);
  }
}

/** As it is, or as a JSON string where it would not arrive so. */
function writeText(text: string): string {
  return text.startsWith('"') || text !== text.trim() || !text.isWellFormed() || isFragile.test(text)
    ? writeJson(text)
    : text;
}

function writeJson(value: unknown): string {
  return escapeFragile(JSON.stringify(value));
}

/** JSON that says the same, with everything fragile written out. */
export function escapeFragile(json: string): string {
  return json.replace(fragile, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** The text of a cell, which may be a JSON string. */
export function readText(cell: string): string {
  if (!/^".*"$/s.test(cell)) return cell;
  try {
    const parsed: unknown = JSON.parse(cell);
    return typeof parsed === 'string' ? parsed : cell;
  } catch {
    return cell;
  }
}
