/** Where a line begins and ends in a text, without its break. @param line from 1 */
export function rangeOfLine(text: string, line: number): { start: number; end: number } {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0);
  return { start, end: start + (lines[index]?.length ?? 0) };
}
