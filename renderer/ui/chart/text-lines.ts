export interface TextLine {
  words: string;
  box: DOMRect;
}

/** The lines into which the browser has broken a text. */
export function listLines(text: Text): TextLine[] {
  const lines: TextLine[] = [];
  const range = document.createRange();
  let start = 0;
  for (const { index, 0: word } of text.data.matchAll(/\S+\s*/g)) {
    const last = lines.at(-1);
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const top = range.getBoundingClientRect().top;
    const continues = last !== undefined && Math.abs(top - last.box.top) < 2;
    if (!continues) start = index;
    range.setStart(text, start);
    const line = { words: text.data.slice(start, index + word.length).trim(), box: range.getBoundingClientRect() };
    if (continues) lines[lines.length - 1] = line;
    else lines.push(line);
  }
  return lines;
}
