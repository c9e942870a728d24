export interface TextLine {
  words: string;
  box: DOMRect;
}

/** The lines into which the browser has broken a text, also where it had to break a word. */
export function listLines(text: Text): TextLine[] {
  const range = document.createRange();
  const select = (start: number, end: number): DOMRect => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return range.getBoundingClientRect();
  };
  const lines: { start: number; end: number; top: number }[] = [];
  let end = 0;
  for (const character of text.data) {
    const start = end;
    end += character.length;
    const { top, width } = select(start, end);
    const line = lines.at(-1);
    // Spaces at which a line ends have no width; neither have marks that belong to the letter before.
    if (width === 0 && (!line || /\s/.test(character))) continue;
    if (line && (width === 0 || Math.abs(top - line.top) < 2)) line.end = end;
    else lines.push({ start, end, top });
  }
  return lines.map((line) => ({
    words: text.data.slice(line.start, line.end).trim(),
    box: select(line.start, line.end),
  }));
}
