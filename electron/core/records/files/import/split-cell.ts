/** Lines of a form without its bullets; boxes that are not ticked are no answer. */
export function readLines(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('☐'))
    .map((line) => line.replace(/^(?:☒|•|[-–*](?=\s))\s*/, ''))
    .filter((line) => line !== '');
}

/** The members of a list in a cell: on lines, or between semicolons; between commas where there is nothing else. */
export function splitCell(cell: string): string[] {
  const parts = readLines(cell).flatMap((line) => line.split(';'));
  const members = parts.length === 1 ? (parts[0] ?? '').split(',') : parts;
  return members.map((part) => part.trim()).filter((part) => part !== '');
}
